import type { Payload } from 'payload'
import { type Actor, has } from '@/domain/actor'
import { decidesOnBookings, overseesBookings } from '@/domain/bookings/parts'
import { countQueues } from '@/web/data/panel-bookings/queues'
import { countToday } from '@/web/data/panel-bookings/today'
import type { Heap } from '../StuckCounts'
import { BOARD_PATH } from './words'

/** What of bookings stands on the first page: each count for those whose work it is. */
export async function bookingHeaps(payload: Payload, actor: Actor, now: Date): Promise<Heap[]> {
  if (!overseesBookings(actor)) return []
  const [queues, today] = await Promise.all([countQueues(payload), countToday(payload, now)])
  const heap = (label: string, count: number, anchor: string): Heap => ({
    label,
    count,
    href: `${BOARD_PATH}#${anchor}`,
  })
  const seesMoney = has(actor, 'finance.read') || has(actor, 'finance.write')
  return [
    ...(decidesOnBookings(actor) ? [heap('Bookings to approve', queues.approvals, 'approvals')] : []),
    ...(seesMoney ? [heap('Bookings to be paid', queues.payments, 'payments')] : []),
    ...(seesMoney ? [heap('Refunds to give', queues.refunds, 'refunds')] : []),
    heap('Bookings today', today, 'estate-today'),
  ]
}
