import type { Payload } from 'payload'
import { has } from '@/domain/actor'
import { mayVerify } from '@/domain/people/register'
import { addDays } from '@/domain/time'
import { countDeliveries, undeliveredSince } from '@/web/data/deliveries'
import { panelActor } from '@/web/data/panel-request'
import { countTickets } from '@/web/data/panel-tickets'
import { countAwaiting } from '@/web/data/verification'
import { bookingHeaps } from './bookings/heaps'
import { whereOf } from './conditions'
import { BOARD_PATH } from './deliveries/words'
import { moderationHeaps } from './moderation/heaps'
import { listPath } from './paths'
import { LONG_UNCONFIRMED, quickFilter } from './quick-filters'
import { AWAITING_VERIFICATION } from './verification'

/** The heaps of the first page, worst first. */
const HEAPS = [
  ...['emergency', 'overdue', 'unseen', 'unassigned'].map((key) => quickFilter(key)),
  LONG_UNCONFIRMED,
]

export interface Heap {
  label: string
  count: number
  href: string
}

interface StuckCountsProps {
  payload: Payload
  now: Date
  zone: string
}

/** What is stuck, counted; each count leads to its list. */
export async function StuckCounts({ payload, now, zone }: StuckCountsProps) {
  const [heaps, bookings, people, reported, messages] = await Promise.all([
    ticketHeaps({ payload, now, zone }),
    bookingHeaps(payload, await panelActor(payload), now),
    awaiting(payload),
    moderationHeaps(payload),
    undelivered(payload, now),
  ])
  return (
    <ul className="estate-heaps">
      {[...heaps, ...bookings, ...people, ...reported, ...messages].map(({ label, count, href }) => (
        <li key={label}>
          <a href={href} className={count > 0 ? 'estate-heap estate-heap--some' : 'estate-heap'}>
            <strong>{count}</strong>
            <span>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

async function ticketHeaps({ payload, now, zone }: StuckCountsProps): Promise<Heap[]> {
  const filters = HEAPS.map((heap) => whereOf(heap.conditions(now, zone)))
  const counts = await countTickets(payload, filters)
  return HEAPS.map(({ label }, index) => ({
    label,
    count: counts[index] ?? 0,
    href: listPath('tickets', filters[index]),
  }))
}

/** Who has joined and waits to be let in, for those who may do it. */
async function awaiting(payload: Payload): Promise<Heap[]> {
  if (!mayVerify(await panelActor(payload))) return []
  const href = listPath('residents', whereOf(AWAITING_VERIFICATION))
  return [{ label: 'Waiting for verification', count: await countAwaiting(payload), href }]
}

/** Messages that failed in the last day, for those who may read the outbox. */
async function undelivered(payload: Payload, now: Date): Promise<Heap[]> {
  const actor = await panelActor(payload)
  if (!has(actor, 'committee') && !has(actor, 'admin')) return []
  const where = undeliveredSince(addDays(now, -1))
  const count = await countDeliveries(payload, where)
  return [{ label: 'Messages that failed in 24 hours', count, href: BOARD_PATH }]
}
