import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { Interval } from '@/domain/bookings/facility'
import { BLOCKING_STATUSES } from '@/domain/bookings/words'
import { breaksPolicy, conflict } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { literals } from '@/server/literals'
import { nowOf } from '../actor'
import { asSystem } from '../as-system'
import { idOf } from '../ids'

/** Bookings that a refusal lists; it says how many there are in all. */
const LISTED_MAX = 50

interface Affected {
  id: string
  number: string
  start: string
  end: string
  flat: string | null
}

/** A closure over bookings is refused with their list, unless it is sent with `cancelBookings`. */
export const writeClosure: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { cancelBookings, ...stored } = data
  const merged = { ...originalDoc, ...stored }
  const span = { start: new Date(merged.start), end: new Date(merged.end) }
  if (span.end <= span.start) throw breaksPolicy('end_before_start', 'It ends before it begins.', 'end')
  const affected = await affectedBy(req, idOf(merged.facility) ?? '', span)
  if (affected.length > 0 && cancelBookings !== true) {
    throw conflict('bookings_affected', affectedWords(affected.length), {
      bookings: affected.slice(0, LISTED_MAX),
      count: affected.length,
    })
  }
  return stored
}

/**
 * Cancels what the closure overlaps, and everything that was paid goes back. After the row: the time is closed already when it
 * becomes free, and nobody who waits is offered it.
 */
export const cancelAffected: CollectionAfterChangeHook = async ({ doc, req }) => {
  const span = { start: new Date(doc.start), end: new Date(doc.end) }
  for (const { id } of await affectedBy(req, idOf(doc.facility) ?? '', span)) {
    await req.payload.update({
      collection: 'bookings',
      id,
      data: { status: 'cancelled', note: String(doc.reason) },
      overrideAccess: true,
      req: asSystem(req, 'closure'),
    })
  }
  return doc
}

const affectedWords = (count: number): string =>
  count === 1
    ? '1 booking is in that time. It has to be cancelled first, and everything that was paid for it goes back.'
    : `${count} bookings are in that time. They have to be cancelled first, and everything that was paid for them goes back.`

/** Bookings that hold some of the time and are not over yet. */
async function affectedBy(
  req: PayloadRequest,
  facilityId: string,
  { start, end }: Interval,
): Promise<Affected[]> {
  const database = await inTransaction(req)
  const rows = await database.rows<Affected>(sql`
    select b.id, b.number, b.start, b."end", f.number as flat from bookings b left join flats f on f.id = b.flat_id
    where b.facility_id = ${facilityId} and b.status in ${literals(BLOCKING_STATUSES)}
      and tstzrange(b.start, b."end") && tstzrange(${start.toISOString()}::timestamptz, ${end.toISOString()}::timestamptz)
      and b."end" > ${nowOf(req).toISOString()}::timestamptz
    order by b.start, b.id`)
  return rows.map((row) => ({
    ...row,
    start: new Date(row.start).toISOString(),
    end: new Date(row.end).toISOString(),
  }))
}
