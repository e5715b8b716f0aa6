import type { Where } from 'payload'
import { type BookingMoney, duePaise } from '@/domain/bookings/booking'
import { type BookingStatus, OPEN_BOOKING_STATUSES } from '@/domain/bookings/words'
import { nowOf } from '@/hooks/actor'
import type { Booking } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'
import { bookersOf } from './people'

/** Bookings on one page of a list. */
export const PAGE_SIZE = 20
/** Bookings of one person that still wait for something: more than anybody has. */
const WAITING_READ = 50

/** A booking as a row of a list shows it. Instants as ISO texts. */
export interface BookingRow {
  id: string
  number: string
  status: BookingStatus
  facilityName: string
  start: string
  end: string
  timeZone: string
  guests: number
  approveBy: string | null
  payBy: string | null
  offerExpiresAt: string | null
  /** Paise that are still to be paid. */
  duePaise: number
  checkedInAt: string | null
  /** Whether it is the viewer's own; of what they booked for others, whose it is. */
  isMine: boolean
  residentName: string | null
  flatNumber: string | null
}

export interface BookingPage {
  /** What still waits for a decision, money or a free time, an offer first; on the first page alone. */
  waiting: BookingRow[]
  rows: BookingRow[]
  page: number
  hasMore: boolean
}

/** What waits for its booker stands before what waits for others. */
const PRESSES: readonly BookingStatus[] = ['offered', 'approved', 'pending', 'waitlisted']

/** A person's own bookings that are to come: what is confirmed by its start, and before that what still waits. */
export async function comingBookings(viewer: Viewer, page: number): Promise<BookingPage> {
  const ahead: Where = { end: { greater_than: nowOf(viewer.req).toISOString() } }
  const of = (statuses: readonly BookingStatus[]): Where => ({ status: { in: [...statuses] } })
  const [waiting, confirmed] = await Promise.all([
    page === 1 ? readRows(viewer, { and: [ahead, of(PRESSES)] }, { sort: 'start', limit: WAITING_READ }) : [],
    pageOf(viewer, { and: [ahead, of(['confirmed'])] }, 'start', page),
  ])
  const rank = ({ status }: BookingRow) => PRESSES.indexOf(status)
  return { ...confirmed, waiting: waiting.sort((one, other) => rank(one) - rank(other)) }
}

/** A person's own bookings that are over, or came to nothing, newest first. */
export async function pastBookings(viewer: Viewer, page: number): Promise<BookingPage> {
  const where: Where = {
    or: [
      { end: { less_than_equal: nowOf(viewer.req).toISOString() } },
      { status: { not_in: [...OPEN_BOOKING_STATUSES] } },
    ],
  }
  return { ...(await pageOf(viewer, where, '-start', page)), waiting: [] }
}

async function pageOf(viewer: Viewer, where: Where, sort: string, page: number) {
  // Whether there is another page is asked by its first row.
  const [rows, beyond] = await Promise.all([
    readRows(viewer, where, { sort, limit: PAGE_SIZE, page }),
    readRows(viewer, where, { sort, limit: 1, page: page * PAGE_SIZE + 1 }),
  ])
  return { rows, page, hasMore: beyond.length > 0 }
}

/** A resident's own; for whoever is none, what they booked for others. */
function ownBookings({ actor }: Viewer): Where {
  return actor.resident ? { resident: { equals: actor.resident.id } } : { bookedBy: { equals: actor.userId } }
}

/** At most `limit` of the viewer's own bookings. */
export async function readRows(
  viewer: Viewer,
  where: Where,
  { sort, limit, page = 1 }: { sort: string; limit: number; page?: number },
): Promise<BookingRow[]> {
  const { docs } = await viewer.payload.find({
    collection: 'bookings',
    where: { and: [ownBookings(viewer), where] },
    sort,
    limit,
    page,
    pagination: false,
    depth: 1,
    populate: { facilities: { name: true } },
    select: SHOWN,
    overrideAccess: false,
    req: viewer.req,
  })
  const rows = docs.map((row) => rowOf(row as unknown as Booking))
  const isMine = viewer.actor.resident !== null
  const bookers = await bookersOf(viewer, isMine ? [] : rows)
  return rows.map((row) => ({ ...row, isMine, ...bookers.get(row.id) }))
}

const SHOWN = {
  number: true,
  status: true,
  facility: true,
  start: true,
  end: true,
  guests: true,
  policy: true,
  feePaise: true,
  depositPaise: true,
  feePaidPaise: true,
  depositPaidPaise: true,
  refundedPaise: true,
  approveBy: true,
  payBy: true,
  offerExpiresAt: true,
  checkedInAt: true,
} as const

function rowOf(row: Booking): Omit<BookingRow, 'isMine'> {
  const { facility, policy } = row
  return {
    id: row.id,
    number: row.number ?? '',
    status: row.status as BookingStatus,
    facilityName: typeof facility === 'object' ? facility.name : '',
    start: row.start,
    end: row.end,
    timeZone: (policy as { timeZone: string }).timeZone,
    guests: row.guests ?? 0,
    approveBy: row.approveBy ?? null,
    payBy: row.payBy ?? null,
    offerExpiresAt: row.offerExpiresAt ?? null,
    duePaise: duePaise(moneyOf(row)),
    checkedInAt: row.checkedInAt ?? null,
    residentName: null,
    flatNumber: null,
  }
}

const moneyOf = (row: Booking): BookingMoney => ({
  feePaise: Number(row.feePaise ?? 0),
  depositPaise: Number(row.depositPaise ?? 0),
  feePaidPaise: Number(row.feePaidPaise ?? 0),
  depositPaidPaise: Number(row.depositPaidPaise ?? 0),
  refundedPaise: Number(row.refundedPaise ?? 0),
})
