import { HELD_STATUSES } from '@/domain/bookings/words'
import { type Sql, sql } from '../database'
import { literals } from '../literals'
import type { Stretch } from './month-tickets'

/** The bookings of one facility that begin in a month. */
export interface FacilityMonth {
  facility: string
  /** Whatever became of them. */
  asked: number
  /** Somebody has, or had, the time. */
  held: number
  cancelled: number
  noShows: number
}

/** An announcement of a month, and how far it has come. */
export interface AnnouncementMonth {
  number: string
  title: string
  recipients: number
  read: number
  /** At most 48 hours after it was published. */
  readWithin48h: number
  acknowledged: number
}

/** An event that begins in a month. */
export interface EventMonth {
  title: string
  start: Date
  isCancelled: boolean
  /** Heads that said yes and have a place, with guests. */
  going: number
  /** Accounts that were let in. */
  came: number
}

/** Rows of one part of a month that a report names one by one; what is beyond is counted in its figures. */
export const NAMED_MAX = 200

const instants = ({ start, end }: Stretch) => [start, end].map((at) => sql`${at.toISOString()}::timestamptz`)

export async function bookingsOf(database: Sql, stretch: Stretch): Promise<FacilityMonth[]> {
  const [from, to] = instants(stretch)
  const rows = await database.rows<Record<string, string>>(sql`
    select f.name as facility, count(*) as asked,
      count(*) filter (where b.status in ${literals(HELD_STATUSES)}) as held,
      count(*) filter (where b.status = 'cancelled') as cancelled,
      count(*) filter (where b.status = 'no_show') as no_shows
    from bookings b join facilities f on f.id = b.facility_id
    where b.start >= ${from} and b.start < ${to} group by f.name order by f.name`)
  return rows.map((row) => ({
    facility: row.facility ?? '',
    asked: Number(row.asked),
    held: Number(row.held),
    cancelled: Number(row.cancelled),
    noShows: Number(row.no_shows),
  }))
}

/** The author reads what they wrote, and is no reader of it. */
export async function announcementsOf(database: Sql, stretch: Stretch): Promise<AnnouncementMonth[]> {
  const [from, to] = instants(stretch)
  const rows = await database.rows<Record<string, string>>(sql`
    select a.number, a.title, count(r.id) as recipients, count(r.read_at) as read,
      count(*) filter (where r.read_at <= a.published_at + interval '48 hours') as soon,
      count(r.acknowledged_at) as acknowledged
    from announcements a
    left join receipts r on r.announcement_id = a.id and r.user_id is distinct from a.author_id
    where a.published_at >= ${from} and a.published_at < ${to} and a.status in ('published', 'withdrawn')
    group by a.id order by a.published_at limit ${NAMED_MAX}`)
  return rows.map((row) => ({
    number: row.number ?? '',
    title: row.title ?? '',
    recipients: Number(row.recipients),
    read: Number(row.read),
    readWithin48h: Number(row.soon),
    acknowledged: Number(row.acknowledged),
  }))
}

export async function eventsOf(database: Sql, stretch: Stretch): Promise<EventMonth[]> {
  const [from, to] = instants(stretch)
  const rows = await database.rows<Record<string, string>>(sql`
    select e.title, e.start, e.status, coalesce(e.heads_going, 0) as going,
      (select count(*) from rsvps r where r.event_id = e.id and r.checked_in_at is not null) as came
    from events e
    where e.start >= ${from} and e.start < ${to} and e.status <> 'draft' order by e.start, e.id limit ${NAMED_MAX}`)
  return rows.map((row) => ({
    title: row.title ?? '',
    start: new Date(row.start ?? ''),
    isCancelled: row.status === 'cancelled',
    going: Number(row.going),
    came: Number(row.came),
  }))
}
