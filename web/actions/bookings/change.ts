import 'server-only'
import type { BookingStatus } from '@/domain/bookings/words'
import { RuleViolation } from '@/domain/violations'
import type { Booking } from '@/payload-types'
import type { FoundBooking } from '@/web/data/bookings/find'
import type { Viewer } from '@/web/data/viewer'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'
import { type BookingSaid, backRefused, backToBooking, bookingIn } from './acting'
import { isTold } from './refusals'

/** One thing that a form does to a booking. */
export interface BookingChange {
  said: BookingSaid
  /** The statuses that it leads to: a form that was sent twice finds its work done, and is told so. */
  isDone: (found: FoundBooking) => boolean
  data: Partial<Booking>
}

/**
 * Writes to the booking of a form, in the viewer's name, provided that it is still as the form's page showed it.
 * @throws RuleViolation what the rules answer.
 */
export async function writeBooking(
  { payload, req }: Viewer,
  form: FormData,
  id: string,
  changed: Partial<Booking>,
): Promise<void> {
  const expectedUpdatedAt = textOf(form, 'expectedUpdatedAt')
  const data = { ...changed, ...(expectedUpdatedAt ? { expectedUpdatedAt } : {}) }
  await payload.update({ collection: 'bookings', id, data, depth: 0, overrideAccess: false, req })
}

/** What has ended meanwhile, by what the form's page showed. */
const RAN_OUT: Record<string, string> = { offered: 'offer_expired', pending: 'approval_expired' }

/**
 * Carries out a form that changes a booking as its page showed it. What has changed meanwhile, and what is no longer
 * possible, is told on the page as it is now.
 */
export async function carryOutChange(
  form: FormData,
  changeOf: (found: FoundBooking, viewer: Viewer) => BookingChange,
): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const found = await bookingIn(viewer, form)
    const { number, id, status } = found.booking
    const { said, isDone, data } = changeOf(found, viewer)
    if (isDone(found)) backToBooking(number, said)
    const ranOut = status === 'expired' ? RAN_OUT[textOf(form, 'seenStatus')] : undefined
    if (ranOut) backRefused(number, ranOut)
    if (isOvertaken(form, status)) backToBooking(number, 'overtaken')
    const refused = await refusalOf(() => writeBooking(viewer, form, id, data))
    if (refused) backRefused(number, refused)
    backToBooking(number, said)
  })
}

/** Whether the booking has moved on since the page with this form was made. */
export function isOvertaken(form: FormData, status: BookingStatus): boolean {
  const seen = textOf(form, 'seenStatus')
  return seen !== '' && seen !== status
}

/** The code of a refusal that the page tells in its own words; null when the work was done. */
export async function refusalOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof RuleViolation && isTold(error.code)) return error.code
    throw error
  }
}
