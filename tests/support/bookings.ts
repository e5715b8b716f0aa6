import { DateTime } from 'luxon'
import { stored } from './database'
import type { Answer, RunningEstate } from './estate'
import type { PersonName } from './people'
import { residentIdOf } from './register'

type Fields = Record<string, unknown>

const HOUR_MS = 3_600_000
const ZONE = 'Asia/Kolkata'

let facilities = 0

/** A facility that is open day and night and asks for nothing, unless its fields say so. */
export async function aFacility(estate: RunningEstate, fields: Fields = {}): Promise<any> {
  facilities += 1
  const body = { name: `Room ${facilities}`, mode: 'exclusive', slotMinutes: 60, ...fields }
  const answer = await estate.call('POST', '/api/facilities', { as: 'manager', body })
  if (answer.status !== 201) throw new Error(`The facility was not taken: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

/** A hall with an approver, a fee and a deposit. */
export async function aHall(estate: RunningEstate, fields: Fields = {}): Promise<any> {
  return aFacility(estate, {
    approver: await residentIdOf('omar'),
    feeTiers: [{ paisePerHour: 50_000 }],
    depositPaise: 200_000,
    refundTiers: [
      { hoursBefore: 48, percent: 100 },
      { hoursBefore: 24, percent: 50 },
    ],
    ...fields,
  })
}

/** A full hour of the estate's zone so many local days from today. */
export function inDays(days: number, hour = 10): Date {
  return DateTime.now().setZone(ZONE).startOf('day').plus({ days }).set({ hour }).toJSDate()
}

export const hoursAfter = (start: Date, hours: number): Date => new Date(start.getTime() + hours * HOUR_MS)

export interface BookingOptions {
  by?: PersonName
  facility: string
  start?: Date
  /** Length in hours. */
  hours?: number
  fields?: Fields
}

/** Asks for a booking; what comes back is the answer, whatever it is. */
export function askFor(estate: RunningEstate, options: BookingOptions): Promise<Answer> {
  const { by = 'asha', facility, start = inDays(3), hours = 2, fields } = options
  const body = {
    facility,
    start: start.toISOString(),
    end: hoursAfter(start, hours).toISOString(),
    purpose: 'A birthday',
    guests: 0,
    ...fields,
  }
  return estate.call('POST', '/api/bookings', { as: by, body })
}

/** A booking that was taken. */
export async function aBooking(estate: RunningEstate, options: BookingOptions): Promise<any> {
  const answer = await askFor(estate, options)
  if (answer.status !== 201) throw new Error(`The booking was not taken: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

/** PATCHes a booking; what comes back is the answer, whatever it is. */
export function change(estate: RunningEstate, id: string, as: PersonName, body: Fields): Promise<Answer> {
  return estate.call('PATCH', `/api/bookings/${id}`, { as, body })
}

/** PATCHes a booking, and fails loudly when the story cannot go on. */
export async function changed(estate: RunningEstate, id: string, as: PersonName, body: Fields): Promise<any> {
  const answer = await change(estate, id, as, body)
  if (answer.status !== 200)
    throw new Error(`${as} could not ${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

/** The accountant writes an amount down. */
export function enter(
  estate: RunningEstate,
  booking: string,
  kind: string,
  amountPaise: number,
  fields: Fields = {},
) {
  const body = { booking, kind, amountPaise, method: 'upi', reference: 'UPI 1', ...fields }
  return estate.call('POST', '/api/ledger-entries', { as: 'accountant', body })
}

/** The status of a booking as it is stored. */
export async function statusOf(id: string): Promise<string | undefined> {
  const [row] = await stored<{ status: string }>('select status from bookings where id = $1', [id])
  return row?.status
}
