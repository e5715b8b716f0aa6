import type { Payload } from 'payload'
import { cache } from 'react'
import type { Booking, LedgerEntry } from '@/payload-types'
import { onPool, sql } from '@/server/database'
import { panelRequest } from '../panel-request'

/** One booking as the viewer may see it, with what it names; null when there is none. Read once a render. */
export const panelBooking = cache(async (payload: Payload, id: string): Promise<Booking | null> => {
  const req = await panelRequest(payload)
  return payload.findByID({
    collection: 'bookings',
    id,
    depth: 1,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
})

/** Entries of one booking that its page shows; a link leads to the others. */
export const ENTRIES_MAX = 50

/** What was written down for a booking, oldest first, within the viewer's reach. */
export const entriesOfBooking = cache(
  async (payload: Payload, bookingId: string): Promise<{ entries: LedgerEntry[]; total: number }> => {
    const { docs, totalDocs } = await payload.find({
      collection: 'ledger-entries',
      where: { booking: { equals: bookingId } },
      sort: 'createdAt',
      limit: ENTRIES_MAX,
      depth: 0,
      overrideAccess: false,
      req: await panelRequest(payload),
    })
    return { entries: docs as LedgerEntry[], total: totalDocs }
  },
)

/** One entry with its booking and who wrote it down; null when there is none that the viewer may see. */
export const panelEntry = cache(async (payload: Payload, id: string): Promise<LedgerEntry | null> => {
  const req = await panelRequest(payload)
  return payload.findByID({
    collection: 'ledger-entries',
    id,
    depth: 1,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
})

/** Who stands behind a booking, by name: whoever sees the booking may know. */
export interface BookingPeople {
  resident: string | null
  flat: string | null
  bookedBy: string | null
  decidedBy: string | null
  cancelledBy: string | null
  approver: string | null
}

/** The names of a booking that the viewer sees. */
export async function peopleOfBooking(payload: Payload, id: string): Promise<BookingPeople> {
  const [row] = await onPool(payload).rows<Record<keyof BookingPeople, string | null>>(sql`
    select r.name as resident, fl.number as flat, made.name as "bookedBy", decided.name as "decidedBy",
      ended.name as "cancelledBy", a.name as approver
    from bookings b left join residents r on r.id = b.resident_id left join flats fl on fl.id = b.flat_id
      left join users made on made.id = b.booked_by_id left join users decided on decided.id = b.decided_by_id
      left join users ended on ended.id = b.cancelled_by_id
      left join facilities f on f.id = b.facility_id left join residents a on a.id = f.approver_id
    where b.id = ${id}`)
  const nobody = { resident: null, flat: null, bookedBy: null, decidedBy: null, cancelledBy: null }
  return row ?? { ...nobody, approver: null }
}
