import { rowOf } from './booking-rows'
import { aBooking, aHall, changed, inDays } from './bookings'
import { stored } from './database'
import type { Answer, RunningEstate } from './estate'

/** What the booking of `anApprovedBooking` costs, in paise. */
export const FEE = 100_000
export const DEPOSIT = 200_000

/** A booking of a hall that waits for its fee and its deposit. */
export async function anApprovedBooking(estate: RunningEstate): Promise<string> {
  const hall = await aHall(estate)
  const { id } = await aBooking(estate, { facility: hall.id, start: inDays(4), hours: 2 })
  const { status } = await changed(estate, id, 'omar', { status: 'confirmed' })
  if (status !== 'approved') throw new Error(`The booking is ${status} and not approved.`)
  return id
}

/** What was written down for a booking, in its order. */
export const entriesOf = (id: string) =>
  stored<{ kind: string; amount_paise: string }>(
    'select kind, amount_paise from ledger_entries where booking_id = $1 order by created_at, id',
    [id],
  )

/** A booking's status, and in paise what was paid of the fee and of the deposit and what went back. */
export async function sums(id: string): Promise<unknown[]> {
  const row = await rowOf(id)
  return [row.status, Number(row.fee_paid_paise), Number(row.deposit_paid_paise), Number(row.refunded_paise)]
}

/** The code of a refusal. */
export const codeOf = (answer: Answer): string | undefined => answer.body.errors?.[0]?.code
