import { nowOf } from '@/hooks/actor'
import { approvalsCount } from '../bookings/approvals'
import { type BookingRow, readRows } from '../bookings/mine'
import type { Viewer } from '../viewer'

/** Bookings of one resident that are looked at: more than anybody has ahead of them. */
const READ = 20

/** What the first page says of bookings. */
export interface HomeBookings {
  /** Times that are offered to whoever waited for them. */
  offers: BookingRow[]
  /** Times that are kept until they are paid. */
  unpaid: BookingRow[]
  /** The confirmed booking that comes first. */
  next: BookingRow | null
  /** How many wait for this person's decision, up to 100. */
  toDecide: number
}

/** What of bookings waits for somebody, and what comes next. */
export async function bookingsAtHome(viewer: Viewer): Promise<HomeBookings> {
  const [rows, toDecide] = await Promise.all([ownAhead(viewer), approvalsCount(viewer)])
  return {
    offers: rows.filter(({ status }) => status === 'offered'),
    unpaid: rows.filter(({ status }) => status === 'approved'),
    next: rows.find(({ status }) => status === 'confirmed') ?? null,
    toDecide,
  }
}

async function ownAhead(viewer: Viewer): Promise<BookingRow[]> {
  if (!viewer.actor.resident) return []
  const where = {
    status: { in: ['offered', 'approved', 'confirmed'] },
    end: { greater_than: nowOf(viewer.req).toISOString() },
  }
  return readRows(viewer, where, { sort: 'start', limit: READ })
}
