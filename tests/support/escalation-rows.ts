import { randomUUID } from 'node:crypto'
import { stored } from './database'
import type { PersonName } from './people'
import { type CategoryName, categoryIdOf, residentIdOf, staffIdOf, userIdOf } from './register'

/** When the tickets of these tests are reported: a Friday noon in the estate's zone. */
export const REPORTED = new Date('2036-11-21T06:30:00Z')
export const minutesOn = (minutes: number, from = REPORTED) => new Date(from.getTime() + minutes * 60_000)

/** What an open ticket was promised, in minutes: four hours to be acknowledged, eight to be resolved. */
export const ACKNOWLEDGE_MINUTES = 240
export const RESOLVE_MINUTES = 480

interface Wanted {
  status?: 'submitted' | 'acknowledged' | 'assigned' | 'in_progress' | 'on_hold' | 'resolved'
  priority?: 'low' | 'medium' | 'high' | 'emergency'
  category?: CategoryName
  to?: PersonName | null
  /** Who gave it to them; the system where nobody is named. */
  givenBy?: PersonName
  startedAt?: Date
  acknowledgeMinutes?: number
  resolveMinutes?: number
  /** When the sweep is to look first; at the report where nothing is said. */
  lookAt?: Date
}

const CARRIED = ['assigned', 'in_progress', 'on_hold']

/** A ticket of Asha's as the rules leave it, written past them. Answers its id. */
export async function anOpenTicket(wanted: Wanted = {}): Promise<string> {
  const { status = 'in_progress', priority = 'high', category = 'Electrical' } = wanted
  const { acknowledgeMinutes = ACKNOWLEDGE_MINUTES, resolveMinutes = RESOLVE_MINUTES } = wanted
  const { startedAt = REPORTED, to = CARRIED.includes(status) ? 'electrician' : null } = wanted
  const id = randomUUID()
  const policy = { acknowledgeMinutes, resolveMinutes, calendar: null, pausing: ['resident_away'] }
  await stored(
    `insert into tickets (id, number, title, description, category_id, resident_id, reported_by_id, assigned_to_id,
       assigned_by_id, assigned_at, status, priority, acknowledged_at, started_at, acknowledge_due, resolve_due,
       cycle_started_at, cycle, sla_policy, next_escalation_at, held_from, created_at, updated_at)
     values ($1, $2, 'No light on the stairs', 'It is dark.', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
       1, $16, $17, $18, $15, $15)`,
    [
      id,
      `MNT-2036-${id.slice(0, 8)}`,
      await categoryIdOf(category),
      await residentIdOf('asha'),
      await userIdOf('asha'),
      to && (await staffIdOf(to)),
      to && wanted.givenBy ? await userIdOf(wanted.givenBy) : null,
      to ? startedAt : null,
      status,
      priority,
      status === 'submitted' ? null : startedAt,
      status === 'in_progress' ? startedAt : null,
      minutesOn(acknowledgeMinutes, startedAt),
      minutesOn(resolveMinutes, startedAt),
      startedAt,
      policy,
      wanted.lookAt ?? startedAt,
      status === 'on_hold' ? 'in_progress' : null,
    ],
  )
  if (to) await aTimelineRow(id, 'assigned', startedAt, { assignee: await staffIdOf(to) })
  return id
}

/** A row of a ticket's timeline about its status, as the rules write it. */
export async function aTimelineRow(
  ticket: string,
  statusTo: string,
  at: Date,
  { assignee = null, holdKind = null }: { assignee?: string | null; holdKind?: string | null } = {},
): Promise<void> {
  await stored(
    `insert into ticket_updates (ticket_id, kind, visibility, status_to, assignee_id, hold_kind, author_side, created_at)
     values ($1, 'status', 'resident', $2, $3, $4, 'system', $5)`,
    [ticket, statusTo, assignee, holdKind, at],
  )
}

/** The rungs that are written down of a ticket, in the order of their time: `resolve 100`. */
export async function rungsOf(ticket: string): Promise<string[]> {
  const rows = await stored<{ said: string }>(
    `select clock || ' ' || rung as said from ticket_escalations where ticket_id = $1 order by reached_at, clock`,
    [ticket],
  )
  return rows.map(({ said }) => said)
}

/** What the sweep wrote into a ticket's timeline. */
export function systemRowsOf(ticket: string): Promise<{ visibility: string; body: string }[]> {
  return stored(
    `select visibility, body from ticket_updates where ticket_id = $1 and kind = 'system' order by created_at`,
    [ticket],
  )
}

/** Who was told what of a ticket, as `ticket.overdue supervisor`, in the order of the words. */
export async function toldOf(ticket: string): Promise<string[]> {
  const rows = await stored<{ said: string }>(
    `select n.kind || ' ' || split_part(u.email, '@', 1) as said
     from notifications n join users u on u.id = n.recipient_id join tickets t on n.url = '/tickets/' || t.number
     where t.id = $1 order by 1`,
    [ticket],
  )
  return rows.map(({ said }) => said)
}

/** When the sweep looks at a ticket again, and when somebody changed it last. */
export async function lookOf(ticket: string): Promise<{ next: Date | null; updated: Date }> {
  const [row] = await stored<{ next: Date | null; updated: Date }>(
    'select next_escalation_at as next, updated_at as updated from tickets where id = $1',
    [ticket],
  )
  if (!row) throw new Error(`There is no ticket ${ticket}.`)
  return row
}
