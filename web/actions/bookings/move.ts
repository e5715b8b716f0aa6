'use server'
import { RedirectType, redirect } from 'next/navigation'
import { REFUSAL_CODES } from '@/domain/bookings/refusal-rules'
import { RuleViolation } from '@/domain/violations'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'
import { backRefused, backToBooking, bookingIn } from './acting'
import { refusalOf, writeBooking } from './change'

/** Gives a booking another time. When that is no longer to be had, the booking stays as it was and other times are shown. */
export async function moveBooking(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const { booking } = await bookingIn(viewer, form)
    const { number, id } = booking
    const [start, end] = [textOf(form, 'start'), textOf(form, 'end')]
    if (booking.start.getTime() === Date.parse(start) && booking.end.getTime() === Date.parse(end))
      backToBooking(number, 'moved')
    const refused = await refusalOf(() =>
      writeBooking(viewer, form, id, { start, end }).catch((error: unknown) => {
        if (error instanceof RuleViolation && isRefusal(error.code)) leadToOthers(number, form, error.code)
        throw error
      }),
    )
    if (refused) backRefused(number, refused)
    backToBooking(number, 'moved')
  })
}

const isRefusal = (code: string): boolean => (REFUSAL_CODES as readonly string[]).includes(code)

function leadToOthers(number: string, form: FormData, code: string): never {
  const query = new URLSearchParams({
    from: textOf(form, 'from'),
    steps: textOf(form, 'steps'),
    refused: code,
  })
  redirect(`/bookings/${number}/move?${query}`, RedirectType.replace)
}
