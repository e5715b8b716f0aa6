import { duePaise } from '../../domain/bookings/booking'
import { BOOKING_STATUS_LABELS, type BookingStatus } from '../../domain/bookings/words'
import { formatPaise } from '../../domain/money'
import { timeOf } from '../clock'
import type { Cli } from '../context'
import { CliFailure } from '../failures'
import type { Column } from '../table'
import type { Written } from '../wire'
import { facilityOf } from './columns'
import { zoneOf } from './times'
import type { Booking } from './wire'

/** The command that gives a booking this status. */
const VERBS: Partial<Record<BookingStatus, string>> = {
  confirmed: 'approve',
  rejected: 'reject',
  cancelled: 'cancel',
}

/** Patches one booking. The refusal names it, and the command that would be taken instead. */
export async function patchBooking(cli: Cli, booking: Booking, patch: object): Promise<Written<Booking>> {
  try {
    return await cli.client.patch<Written<Booking>>(`/bookings/${booking.id}`, patch, { depth: 1 })
  } catch (failure) {
    throw named(failure, booking)
  }
}

function named(failure: unknown, { number }: Booking): unknown {
  if (!(failure instanceof CliFailure) || failure.next !== undefined) return failure
  const allowed = failure.problems.flatMap(({ details }) => details?.allowed ?? [])
  const verb = allowed.map((status) => VERBS[status as BookingStatus]).find(Boolean) ?? 'show'
  return new CliFailure(failure.exitCode, `${number}: ${failure.message}`, {
    next: `estate bookings ${verb} ${number}`,
    problems: failure.problems,
  })
}

/** Tells what was done: a sentence for a person, a row or the server's answer for a program. */
export function tellWritten(cli: Cli, written: Written<Booking>, done: string): void {
  const { out } = cli
  if (out.isJson) out.json(written)
  else if (out.isForPeople) out.done(`${written.doc.number} ${done}`)
  else out.table(WRITTEN_COLUMNS, [written.doc])
}

const WRITTEN_COLUMNS: Column<Booking>[] = [
  { name: 'number', text: ({ number }) => number },
  { name: 'status', text: ({ status }) => BOOKING_STATUS_LABELS[status], raw: ({ status }) => status },
  { name: 'facility', text: facilityOf },
  { name: 'start', text: ({ start }) => start },
  { name: 'end', text: ({ end }) => end },
  { name: 'refund_paise', text: (booking) => String(refundDueOf(booking)) },
]

/** What is still to be given back, in paise. */
export function refundDueOf({ refundPaise = 0, refundedPaise = 0 }: Booking): number {
  return Math.max(0, refundPaise - refundedPaise)
}

/** What is still to be paid, in paise. */
export function dueOf(booking: Booking): number {
  const {
    feePaise = 0,
    feePaidPaise = 0,
    depositPaise = 0,
    depositPaidPaise = 0,
    refundedPaise = 0,
  } = booking
  return duePaise({ feePaise, feePaidPaise, depositPaise, depositPaidPaise, refundedPaise })
}

/** What an approval came to. */
export function approvedWords(cli: Cli, booking: Booking): string {
  const { status, payBy, facility } = booking
  if (status !== 'approved') return 'is confirmed.'
  const by = payBy ? ` by ${timeOf(payBy, zoneOf(facility, cli.zone))}` : ''
  return `is approved: ${formatPaise(dueOf(booking))} to be paid${by}.`
}

/** What a cancellation or a rejection came to. */
export function endedWords(booking: Booking, done: string): string {
  const refund = refundDueOf(booking)
  return refund > 0 ? `is ${done}: ${formatPaise(refund)} to give back.` : `is ${done}.`
}
