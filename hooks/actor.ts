import type { PayloadRequest } from 'payload'
import { type Actor, type CommitteeRole, isPresent, type Person, powersOf } from '@/domain/actor'
import type { StaffFlags, StaffRole } from '@/domain/staff'
import { localDate } from '@/domain/time'
import { unauthenticated } from '@/domain/violations'
import { sql } from '@/server/database'
import { env } from '@/server/env'
import { preparedReading } from '@/server/prepared'
import { suitsCategory } from '@/server/suits-category'
import { noteActivity } from './figures/note-activity'

interface AccountRow {
  name: string
  is_administrator: boolean
  resident_id: string | null
  flat_id: string | null
  committee_role: CommitteeRole | null
  verified: boolean | null
  move_out_date: Date | string | null
  staff_id: string | null
  staff_role: StaffRole | null
  is_active: boolean | null
  can_access_all_tickets: boolean | null
  can_assign_tickets: boolean | null
  can_close_tickets: boolean | null
  can_manage_finances: boolean | null
  can_send_announcements: boolean | null
  subordinate_ids: string[] | null
  category_ids: string[] | null
}

/** The instant that the rules take as now: a job's own, or the moment the request first asked. */
export function nowOf(req: PayloadRequest): Date {
  const { context } = req
  if (!(context.now instanceof Date)) context.now = new Date()
  return context.now as Date
}

/**
 * Who acts in this request, with the powers of all live profiles; read once per request. Null when nobody is
 * signed in or the account no longer counts (inactive staff, unverified or moved-out resident). Somebody who does was here
 * today, which is noted.
 */
export async function actorOf(req: PayloadRequest): Promise<Actor | null> {
  const { context } = req
  const known = context.actor as Actor | null | undefined
  if (known !== undefined) return known
  if (!req.user) return null
  const actor = await personOf(req, String(req.user.id))
  context.actor = actor
  if (actor?.resident) void noteActivity(req.payload, actor.userId, nowOf(req))
  return actor
}

/** @throws RuleViolation 401 when nobody counts as signed in. */
export async function requireActor(req: PayloadRequest): Promise<Actor> {
  const actor = await actorOf(req)
  if (!actor) throw unauthenticated()
  return actor
}

/** The person behind an account, or null when no profile of theirs is live. One indexed query. */
export async function personOf(req: PayloadRequest, userId: string): Promise<Person | null> {
  const database = await preparedReading(req)
  const [row] = await database.rows<AccountRow>(accountQuery(userId))
  return row ? toPerson(userId, row, nowOf(req)) : null
}

function accountQuery(userId: string) {
  return sql`
    select u.name, a.id is not null as is_administrator,
      r.id as resident_id, r.flat_id, r.committee_role, r.verified, r.move_out_date,
      s.id as staff_id, s.staff_role, s.is_active, s.can_access_all_tickets, s.can_assign_tickets,
      s.can_close_tickets, s.can_manage_finances, s.can_send_announcements,
      case when s.id is null then null else (
        with recursive below as (
          select id from staff where reporting_to_id = s.id
          union select t.id from staff t join below on t.reporting_to_id = below.id)
        select array_agg(id) from below) end as subordinate_ids,
      case when s.id is null then null else (
        select array_agg(c.id) from ticket_categories c
        where ${suitsCategory(sql`s.staff_role`, sql`c.id`)}) end as category_ids
    from users u
    left join administrators a on a.user_id = u.id
    left join residents r on r.user_id = u.id
    left join staff s on s.user_id = u.id
    where u.id = ${userId}`
}

function toPerson(userId: string, row: AccountRow, now: Date): Person | null {
  const resident = liveResident(row, now)
  const staff = liveStaff(row)
  if (!row.is_administrator && !resident && !staff) return null
  const powers = powersOf({
    isAdministrator: row.is_administrator,
    committeeRole: resident?.committeeRole ?? null,
    staff: staff ? { role: staff.role, ...flagsOf(row) } : null,
  })
  return { kind: 'person', userId, name: row.name, powers, resident, staff }
}

function liveResident(row: AccountRow, now: Date): Person['resident'] {
  if (!row.resident_id || !row.flat_id) return null
  const moveOutDate = row.move_out_date ? localDate(new Date(row.move_out_date), env.timeZone) : null
  const today = localDate(now, env.timeZone)
  if (!isPresent({ verified: row.verified === true, moveOutDate }, today)) return null
  return { id: row.resident_id, flatId: row.flat_id, committeeRole: row.committee_role ?? 'none' }
}

function liveStaff(row: AccountRow): Person['staff'] {
  if (!row.staff_id || !row.staff_role || row.is_active !== true) return null
  return {
    id: row.staff_id,
    role: row.staff_role,
    subordinateIds: row.subordinate_ids ?? [],
    categoryIds: row.category_ids ?? [],
  }
}

function flagsOf(row: AccountRow): StaffFlags {
  return {
    canAccessAllTickets: row.can_access_all_tickets === true,
    canAssignTickets: row.can_assign_tickets === true,
    canCloseTickets: row.can_close_tickets === true,
    canManageFinances: row.can_manage_finances === true,
    canSendAnnouncements: row.can_send_announcements === true,
  }
}
