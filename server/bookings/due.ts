import { sql } from '../database'

/*
 * What is still to be paid of a booking `b`, in paise: `feeDuePaise`, `depositDuePaise` and `duePaise` of
 * domain/bookings/booking.ts where the database has to add up or to sort. tests/bookings/due.test.ts holds them together.
 */

/** Of the deposit. */
export const depositDue = sql`greatest(b.deposit_paise - b.deposit_paid_paise, 0)`

/** In all: money that went back pays for nothing any more. */
export const due = sql`greatest(greatest(b.fee_paise - b.fee_paid_paise, 0) + ${depositDue},
  b.fee_paise + b.deposit_paise - b.fee_paid_paise - b.deposit_paid_paise + b.refunded_paise)`

/** Of the fee. */
export const feeDue = sql`(${due} - ${depositDue})`
