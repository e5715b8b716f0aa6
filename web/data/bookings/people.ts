import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** Who has to do with a booking: by name and flat, and nothing by which to reach them (contract §3, People). */
export interface BookingPeople {
  residentName: string | null
  flatNumber: string | null
  approverName: string | null
  bookedByName: string | null
  decidedByName: string | null
  cancelledByName: string | null
}

interface Row {
  resident_name: string | null
  flat_number: string | null
  approver_name: string | null
  booked_by_name: string | null
  decided_by_name: string | null
  cancelled_by_name: string | null
}

/** The people of a booking that the viewer has been found to see. */
export async function peopleOf({ req }: Pick<Viewer, 'req'>, bookingId: string): Promise<BookingPeople> {
  const database = await reading(req)
  const [row] = await database.rows<Row>(sql`
    select coalesce(r.name, b.purpose) as resident_name, f.number as flat_number, a.name as approver_name,
      b_by.name as booked_by_name, d_by.name as decided_by_name, c_by.name as cancelled_by_name
    from bookings b
      join facilities place on place.id = b.facility_id
      left join residents r on r.id = b.resident_id
      left join flats f on f.id = b.flat_id
      left join residents a on a.id = place.approver_id
      left join users b_by on b_by.id = b.booked_by_id
      left join users d_by on d_by.id = b.decided_by_id
      left join users c_by on c_by.id = b.cancelled_by_id
    where b.id = ${bookingId}`)
  return {
    residentName: row?.resident_name ?? null,
    flatNumber: row?.flat_number ?? null,
    approverName: row?.approver_name ?? null,
    bookedByName: row?.booked_by_name ?? null,
    decidedByName: row?.decided_by_name ?? null,
    cancelledByName: row?.cancelled_by_name ?? null,
  }
}

/** Whose bookings these are that the viewer has been found to see, by the bookings' ids. */
export async function bookersOf(
  { req }: Viewer,
  bookings: readonly { id: string }[],
): Promise<Map<string, Pick<BookingPeople, 'residentName' | 'flatNumber'>>> {
  if (bookings.length === 0) return new Map()
  const database = await reading(req)
  const rows = await database.rows<{ id: string; name: string | null; flat: string | null }>(sql`
    select b.id, coalesce(r.name, b.purpose) as name, f.number as flat from bookings b
      left join residents r on r.id = b.resident_id
      left join flats f on f.id = b.flat_id
    where b.id = any(${sql.param(bookings.map(({ id }) => id))}::uuid[])`)
  return new Map(rows.map(({ id, name, flat }) => [id, { residentName: name, flatNumber: flat }]))
}

/** How many wait before this one for a time that overlaps its own. */
export async function waitingBefore({ req }: Viewer, bookingId: string): Promise<number> {
  const database = await reading(req)
  const [row] = await database.rows<{ n: string }>(sql`
    select count(*) as n from bookings own join bookings other
      on other.facility_id = own.facility_id and other.status = 'waitlisted'
      and tstzrange(other.start, other.blocked_until) && tstzrange(own.start, own.blocked_until)
      and (other.created_at, other.id) < (own.created_at, own.id)
    where own.id = ${bookingId}`)
  return Number(row?.n ?? 0)
}
