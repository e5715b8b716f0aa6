import { conflict, invalid } from '../violations'
import { type Booking, surplusPaise } from './booking'
import type { BookingStatus, LedgerKind, PaymentMethod } from './words'

/** An entry as it stands in the ledger. Amounts are paise, above nothing. */
export interface LedgerEntry {
  id: string
  kind: LedgerKind
  amountPaise: number
  /** The entry that this one takes back. */
  reversesId: string | null
}

export interface NewEntry extends Omit<LedgerEntry, 'id'> {
  method: PaymentMethod
}

/** What a booking's entries come to, in paise. */
export interface Balance {
  feePaidPaise: number
  depositPaidPaise: number
  refundedPaise: number
  /** Charged beside the fee: kept from what would go back. */
  penaltyPaise: number
}

/** Bookings that came to nothing: money that still arrives for them goes straight back. */
const CLOSED: readonly BookingStatus[] = ['expired', 'rejected', 'cancelled']

/** Sums a booking's entries. A reversal takes away from what it reverses; one that names nothing, from what was paid. */
export function balanceOf(entries: readonly LedgerEntry[]): Balance {
  const kindOf = new Map(entries.map((entry) => [entry.id, entry.kind]))
  const balance: Balance = { feePaidPaise: 0, depositPaidPaise: 0, refundedPaise: 0, penaltyPaise: 0 }
  for (const entry of entries) {
    const isReversal = entry.kind === 'reversal'
    const kind = isReversal ? (kindOf.get(entry.reversesId ?? '') ?? 'payment') : entry.kind
    const amount = isReversal ? -entry.amountPaise : entry.amountPaise
    if (kind === 'payment') balance.feePaidPaise += amount
    if (kind === 'deposit') balance.depositPaidPaise += amount
    if (kind === 'refund') balance.refundedPaise += amount
    if (kind === 'penalty') balance.penaltyPaise += amount
  }
  return balance
}

/**
 * Whether an entry may be written to those that are there. `isReturn`: it gives back at once what has just come in for a
 * booking that came to nothing, of which no penalty is kept.
 * @throws RuleViolation 400 for a reversal of what is not there; 409 `already_reversed`, `refund_exceeds_payment`.
 */
export function requireEntry(entry: NewEntry, entries: readonly LedgerEntry[], isReturn = false): void {
  if (entry.reversesId !== null) requireReversible(entry, entries)
  const { feePaidPaise, depositPaidPaise, refundedPaise, penaltyPaise } = balanceOf(entries)
  const left = feePaidPaise + depositPaidPaise - refundedPaise - (isReturn ? 0 : penaltyPaise)
  const isOut = entry.kind === 'refund' || (entry.kind === 'reversal' && takesMoney(entry, entries))
  if (isOut && entry.amountPaise > left)
    throw conflict('refund_exceeds_payment', 'That is more than is left of what was paid for this booking.', {
      leftPaise: left,
    })
}

function takesMoney(entry: NewEntry, entries: readonly LedgerEntry[]): boolean {
  const reversed = entries.find(({ id }) => id === entry.reversesId)
  return !reversed || reversed.kind === 'payment' || reversed.kind === 'deposit'
}

function requireReversible(entry: NewEntry, entries: readonly LedgerEntry[]): void {
  const reversed = entries.find(({ id }) => id === entry.reversesId)
  if (entry.kind !== 'reversal' || !reversed || reversed.kind === 'reversal')
    throw invalid([{ field: 'reverses', message: 'A reversal names an entry of the same booking.' }])
  const taken = entries
    .filter(({ reversesId }) => reversesId === reversed.id)
    .reduce((sum, { amountPaise }) => sum + amountPaise, 0)
  if (taken + entry.amountPaise > reversed.amountPaise)
    throw conflict('already_reversed', 'That is more than is left of this entry.', {
      leftPaise: reversed.amountPaise - taken,
    })
}

/**
 * What is to go back of a booking after one of its `entries` was written, in paise; `booking` has what they come to. Money for a
 * booking that came to nothing goes back too, penalties are kept, and never more goes back than came in.
 */
export function owedAfter(
  booking: Booking,
  formerPaise: number,
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
): number {
  const { feePaidPaise, depositPaidPaise, refundedPaise, penaltyPaise } = balanceOf(entries)
  const formerPenalty = balanceOf(entries.filter(({ id }) => id !== entry.id)).penaltyPaise
  const paid = feePaidPaise + depositPaidPaise
  const gross = grossOwed(booking, entry, formerPaise + (formerPaise > 0 ? formerPenalty : 0))
  return Math.min(paid, Math.max(refundedPaise, gross - penaltyPaise, 0))
}

/** Before any penalty is kept. Of a cancelled booking only what was owed so far says which percentage came back. */
function grossOwed(booking: Booking, { kind, amountPaise }: LedgerEntry, soFarPaise: number): number {
  const { status, depositPaise, feePaidPaise, depositPaidPaise } = booking
  if (status === 'completed' || status === 'no_show')
    return Math.min(depositPaidPaise, depositPaise) + surplusPaise(booking)
  if (status === 'rejected') return feePaidPaise + depositPaidPaise
  return soFarPaise + (isReturned(kind, status) ? amountPaise : 0)
}

/** Whether money that came in goes straight back. */
export function isReturned(kind: LedgerKind, status: BookingStatus): boolean {
  return (kind === 'payment' || kind === 'deposit') && CLOSED.includes(status)
}
