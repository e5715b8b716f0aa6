import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { decidesOnBookings } from '@/domain/bookings/parts'
import { BLOCKING_STATUSES, type BookingStatus } from '@/domain/bookings/words'
import { reading, sql } from '@/server/database'
import { literals } from '@/server/literals'
import { COUNTED_MAX } from '@/web/data/home/pressing'
import type { Viewer } from '@/web/data/viewer'

/** Bookings on one page of the queue. */
export const QUEUE_SIZE = 20
/** Bookings around one that are named. */
const AROUND_MAX = 6

/** Another booking that holds its time on a day of the one that waits. */
export interface AroundBooking {
  number: string
  start: string
  end: string
  status: BookingStatus
}

/** A booking that waits for a yes or a no, with what its approver has to know: name and flat, no way to reach them. */
export interface WaitingBooking {
  id: string
  number: string
  facilityName: string
  start: string
  end: string
  timeZone: string
  residentName: string | null
  /** The resident who decides; null where the facility has none any more. */
  approverName: string | null
  flatNumber: string | null
  purpose: string | null
  guests: number
  feePaise: number
  depositPaise: number
  approveBy: string
  createdAt: string
  updatedAt: string
  /** What else is booked there on those days, earliest first. */
  around: AroundBooking[]
  /** How many are in line for the same time. */
  inLine: number
}

export interface ApprovalsPage {
  rows: WaitingBooking[]
  page: number
  hasMore: boolean
}

/** Who asks: on the residents' pages, or in the panel. */
interface Asking {
  actor: Actor
  req: PayloadRequest
}

/** What waits for this person's decision: everything for the management, else what is their own facilities'. Null for others. */
function theirs({ actor }: Pick<Asking, 'actor'>): SQL | null {
  if (decidesOnBookings(actor)) return sql`true`
  return isPerson(actor) && actor.resident ? sql`place.approver_id = ${actor.resident.id}` : null
}

/** Whether bookings are this person's to decide on at all, be there any or not. */
export async function hasApprovals(viewer: Viewer): Promise<boolean> {
  const whose = theirs(viewer)
  if (!whose || decidesOnBookings(viewer.actor)) return whose !== null
  const database = await reading(viewer.req)
  const found = await database.rows(sql`select 1 from facilities place where ${whose} limit 1`)
  return found.length > 0
}

/** How many bookings wait for this person's decision, up to 100. */
export async function approvalsCount(viewer: Viewer): Promise<number> {
  const whose = theirs(viewer)
  if (!whose) return 0
  const database = await reading(viewer.req)
  const [row] = await database.rows<{ n: string }>(sql`
    select count(*) as n from (
      select 1 from bookings b join facilities place on place.id = b.facility_id
      where b.status = 'pending' and ${whose} limit ${COUNTED_MAX}) waiting`)
  return Number(row?.n ?? 0)
}

interface Row extends Omit<WaitingBooking, 'guests' | 'feePaise' | 'depositPaise' | 'inLine'> {
  guests: string
  feePaise: string
  depositPaise: string
  inLine: string
}

/** One page of what waits, whose time to decide ends first. */
export async function approvalsPage(viewer: Asking, page: number): Promise<ApprovalsPage> {
  const whose = theirs(viewer)
  if (!whose) return { rows: [], page, hasMore: false }
  const database = await reading(viewer.req)
  const rows = await database.rows<Row>(sql`
    select b.id, b.number, place.name as "facilityName", ${iso(sql`b.start`)} as start, ${iso(sql`b."end"`)} as "end",
      b.policy ->> 'timeZone' as "timeZone", r.name as "residentName", f.number as "flatNumber", b.purpose, b.guests,
      a.name as "approverName", b.fee_paise as "feePaise", b.deposit_paise as "depositPaise",
      ${iso(sql`b.approve_by`)} as "approveBy", ${iso(sql`b.created_at`)} as "createdAt",
      ${iso(sql`b.updated_at`)} as "updatedAt",
      (select count(*) from bookings w where w.facility_id = b.facility_id and w.status = 'waitlisted'
        and tstzrange(w.start, w.blocked_until) && tstzrange(b.start, b.blocked_until)) as "inLine",
      (select coalesce(jsonb_agg(near order by near.start), '[]') from (
        select o.number, ${iso(sql`o.start`)} as start, ${iso(sql`o."end"`)} as "end", o.status
        from bookings o where o.facility_id = b.facility_id and o.id <> b.id
          and o.status in ${literals(BLOCKING_STATUSES)}
          and tstzrange(o.start, o.blocked_until) && tstzrange(
            date_trunc('day', b.start, b.policy ->> 'timeZone'),
            date_trunc('day', b."end", b.policy ->> 'timeZone') + interval '1 day')
        order by o.start limit ${AROUND_MAX}) near) as around
    from bookings b
      join facilities place on place.id = b.facility_id
      left join residents r on r.id = b.resident_id
      left join flats f on f.id = b.flat_id
      left join residents a on a.id = place.approver_id
    where b.status = 'pending' and ${whose}
    order by b.approve_by, b.id limit ${QUEUE_SIZE + 1} offset ${(page - 1) * QUEUE_SIZE}`)
  return { rows: rows.slice(0, QUEUE_SIZE).map(toWaiting), page, hasMore: rows.length > QUEUE_SIZE }
}

/** An instant as JSON writes it. */
const iso = (instant: SQL) => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const toWaiting = (row: Row): WaitingBooking => ({
  ...row,
  guests: Number(row.guests),
  feePaise: Number(row.feePaise),
  depositPaise: Number(row.depositPaise),
  inLine: Number(row.inLine),
})
