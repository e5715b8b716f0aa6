import { has } from '@/domain/actor'
import { duePaise } from '@/domain/bookings/booking'
import { type BookingOffers, bookingOffersFor } from '@/domain/bookings/offers'
import { isItsBooker } from '@/domain/bookings/parts'
import { BLOCKING_STATUSES, type BookingStatus } from '@/domain/bookings/words'
import { nowOf } from '@/hooks/actor'
import type { Viewer } from '@/web/data/viewer'
import { type BookingEntry, entriesOf } from './entries'
import { type BookingEvent, type RanOut, ranOutOf } from './events'
import { type FoundBooking, findBooking } from './find'
import { historyOf, ownHistory } from './history'
import { type BookingPeople, peopleOf, waitingBefore } from './people'

/** A booking's money, in paise. */
export interface BookingMoney {
  feePaise: number
  depositPaise: number
  feePaidPaise: number
  depositPaidPaise: number
  /** What is still wanted for it; nothing where it came to nothing. */
  duePaise: number
  /** What is still to be given back. */
  owedPaise: number
  refundedPaise: number
}

/** A booking as its page shows it to one viewer, with what they may do with it. Instants as ISO texts. */
export interface BookingView extends BookingPeople {
  id: string
  number: string
  status: BookingStatus
  facilityId: string
  facilityName: string
  start: string
  end: string
  /** The zone that its times are written in. */
  timeZone: string
  isOver: boolean
  purpose: string | null
  guests: number
  approveBy: string | null
  payBy: string | null
  offerExpiresAt: string | null
  createdAt: string
  updatedAt: string
  checkedInAt: string | null
  decisionNote: string | null
  houseRules: string | null
  houseRulesAcceptedAt: string | null
  needsApproval: boolean
  money: BookingMoney
  entries: BookingEntry[]
  /** What became of it after it was asked for, in order. */
  history: BookingEvent[]
  /** What ended it by itself; null where nothing did, or that is not known. */
  ranOut: RanOut | null
  /** How many wait before it; null when it does not wait. */
  ahead: number | null
  isMine: boolean
  offers: BookingOffers
  /** The booking's page in the admin panel, for those who work there. */
  panelPath: string | null
}

/** The booking of a page; null when there is none that the viewer may see. */
export async function viewBooking(viewer: Viewer, value: unknown): Promise<BookingView | null> {
  const found = await findBooking(viewer, value)
  if (!found) return null
  const { actor } = viewer
  const { id, status } = found.booking
  const [people, entries, events, ahead] = await Promise.all([
    peopleOf(viewer, id),
    entriesOf(viewer, id),
    historyOf(viewer, found.row),
    status === 'waitlisted' ? waitingBefore(viewer, id) : null,
  ])
  const now = nowOf(viewer.req)
  return {
    ...people,
    ...plain(found, now),
    entries,
    ranOut: ranOutOf(events, found.row.offerExpiresAt ?? null),
    history: events.length > 0 ? events : ownHistory(found.row, people.decidedByName),
    ahead,
    isMine: isItsBooker(actor, found.booking),
    offers: bookingOffersFor(actor, found.booking, now),
    panelPath: has(actor, 'panel') ? `/admin/collections/bookings/${id}` : null,
  }
}

/** What a booking itself knows. */
function plain({ row, booking, facility }: FoundBooking, now: Date) {
  const { policy } = booking
  return {
    id: booking.id,
    number: booking.number,
    status: booking.status,
    facilityId: facility.id,
    facilityName: facility.name,
    start: row.start,
    end: row.end,
    timeZone: policy.timeZone,
    isOver: booking.end <= now,
    purpose: row.purpose || null,
    guests: booking.guests,
    approveBy: row.approveBy ?? null,
    payBy: row.payBy ?? null,
    offerExpiresAt: row.offerExpiresAt ?? null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    checkedInAt: row.checkedInAt ?? null,
    decisionNote: row.decisionNote || null,
    houseRules: policy.houseRules,
    houseRulesAcceptedAt: row.houseRulesAcceptedAt ?? null,
    needsApproval: policy.isApprovalNeeded,
    money: moneyOf(booking, Number(row.refundPaise ?? 0)),
  }
}

const WANTS_MONEY: readonly BookingStatus[] = BLOCKING_STATUSES

/** `refundPaise`: all that is to go back, what went back already included. */
function moneyOf(booking: FoundBooking['booking'], refundPaise: number): BookingMoney {
  const { feePaise, depositPaise, feePaidPaise, depositPaidPaise, refundedPaise } = booking
  return {
    feePaise,
    depositPaise,
    feePaidPaise,
    depositPaidPaise,
    refundedPaise,
    duePaise: WANTS_MONEY.includes(booking.status) ? duePaise(booking) : 0,
    owedPaise: Math.max(0, refundPaise - refundedPaise),
  }
}
