import 'server-only'
import { RedirectType, redirect } from 'next/navigation'
import { notFound } from '@/domain/violations'
import { type FoundBooking, findBooking } from '@/web/data/bookings/find'
import type { Viewer } from '@/web/data/viewer'

/** What a booking's page says after something was done on it: a key of the catalog. */
export type BookingSaid =
  | 'booked'
  | 'taken'
  | 'declined'
  | 'cancelled'
  | 'moved'
  | 'checkedIn'
  | 'approved'
  | 'rejected'
  | 'overtaken'
  | 'changed'

/** The booking that a form is about. @throws RuleViolation 404 when there is none that the viewer may see. */
export async function bookingIn(viewer: Viewer, form: FormData): Promise<FoundBooking> {
  const found = await findBooking(viewer, form.get('number'))
  if (!found) throw notFound()
  return found
}

/** Leads to a booking's page, which says what was done. Pages left behind are not ones to go back to. */
export function backToBooking(number: string, said: BookingSaid): never {
  redirect(`/bookings/${number}?said=${said}`, RedirectType.replace)
}

/** Leads to a booking's page, which says why it was not done. */
export function backRefused(number: string, code: string): never {
  redirect(`/bookings/${number}?refused=${code}`, RedirectType.replace)
}
