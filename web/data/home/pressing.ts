import { has, worksOnTickets } from '@/domain/actor'
import { mayVerify } from '@/domain/people/register'
import { OPEN_STATUSES } from '@/domain/tickets/words'
import { nowOf } from '@/hooks/actor'
import { reading, sql } from '@/server/database'
import { literals } from '@/server/literals'
import { overdueAt } from '@/server/sla'
import { AWAITS_VERIFICATION } from '../verification'
import type { Viewer } from '../viewer'

/** The most that is counted: the page says "99+" beyond, and counting further costs. */
export const COUNTED_MAX = 100
/** Unread messages that are shown; the rest is a link away. */
const ALERTS_SHOWN = 3

/** An unread message that does not wait. */
export interface PressingAlert {
  id: string
  title: string
  body: string | null
  isEmergency: boolean
}

/** Work that presses; each number at most 100. */
export interface PressingWork {
  overdue: number
  emergencies: number
  /** Whether it is all of the estate's, or what one person carries. */
  isEverybodys: boolean
}

/** What waits for a decision in the admin panel; each number at most 100. */
export interface PanelWork {
  unassigned: number
  awaiting: number
}

/** Urgent and emergency messages that the viewer has not read, newest first. */
export async function pressingAlerts({ actor, payload, req }: Viewer): Promise<PressingAlert[]> {
  const { docs } = await payload.find({
    collection: 'notifications',
    where: {
      and: [
        { recipient: { equals: actor.userId } },
        { readAt: { exists: false } },
        { urgency: { in: ['urgent', 'emergency'] } },
        // These stand there as what they are.
        { kind: { not_in: ['announcement.published', 'booking.offered'] } },
      ],
    },
    sort: '-createdAt',
    limit: ALERTS_SHOWN,
    pagination: false,
    depth: 0,
    select: { title: true, body: true, urgency: true },
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, title, body, urgency }) => ({
    id,
    title,
    body: body ?? null,
    isEmergency: urgency === 'emergency',
  }))
}

/** Overdue jobs and emergencies: what one person carries, or for who oversees the work, all that is open. */
export async function pressingWork({ actor, req }: Viewer): Promise<PressingWork | null> {
  const { staff } = actor
  if (!staff || !worksOnTickets(actor)) return null
  const isEverybodys = has(actor, 'tickets.all')
  const whose = isEverybodys ? sql`` : sql`and assigned_to_id = ${staff.id}`
  const open = sql`select 1 from tickets where status in ${literals(OPEN_STATUSES)} ${whose}`
  const late = sql`select 1 from tickets where ${overdueAt(nowOf(req))} ${whose}`
  const database = await reading(req)
  const [row] = await database.rows<{ overdue: string; emergencies: string }>(sql`
    select
      (select count(*) from (${late} limit ${COUNTED_MAX}) o) as overdue,
      (select count(*) from (${open} and priority = 'emergency' limit ${COUNTED_MAX}) e) as emergencies`)
  return { overdue: Number(row?.overdue), emergencies: Number(row?.emergencies), isEverybodys }
}

/** For who gives out work, or lets residents in: the latter is the committee's and the administrator's. */
export async function panelWork({ actor, req }: Viewer): Promise<PanelWork | null> {
  if (!has(actor, 'panel', 'tickets.all')) return null
  const database = await reading(req)
  const [row] = await database.rows<{ unassigned: string; awaiting: string }>(sql`
    select
      (select count(*) from (
        select 1 from tickets where assigned_to_id is null and status in ${literals(OPEN_STATUSES)}
        limit ${COUNTED_MAX}) u) as unassigned,
      (select count(*) from (
        select 1 from residents where ${AWAITS_VERIFICATION} and ${mayVerify(actor)}
        limit ${COUNTED_MAX}) a) as awaiting`)
  return { unassigned: Number(row?.unassigned), awaiting: Number(row?.awaiting) }
}
