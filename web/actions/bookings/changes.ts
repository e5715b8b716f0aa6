'use server'
import { bookingOffersFor } from '@/domain/bookings/offers'
import { NOTE_MAX } from '@/domain/bookings/words'
import { nowOf } from '@/hooks/actor'
import type { FoundBooking } from '@/web/data/bookings/find'
import type { Viewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import type { FormState } from '@/web/ui/form/state'
import { checkTexts } from '../form/check'
import { textOf } from '../run'
import { refusedForm } from '../told'
import { backToBooking } from './acting'
import { carryOutChange } from './change'

/** "Take it": whoever waited has the time. */
export async function takeOffer(_: FormState, form: FormData): Promise<FormState> {
  return carryOutChange(form, () => ({
    said: 'taken',
    isDone: ({ booking }) => ['pending', 'approved', 'confirmed'].includes(booking.status),
    data: { status: 'confirmed' },
  }))
}

/** "No": the next in line has it. */
export async function declineOffer(_: FormState, form: FormData): Promise<FormState> {
  return carryOutChange(form, () => ({
    said: 'declined',
    isDone: isCancelled,
    data: { status: 'cancelled' },
  }))
}

/** Cancels, provided that what comes back is what the page said. */
export async function cancelBooking(_: FormState, form: FormData): Promise<FormState> {
  const { t } = await pageWords()
  const note = textOf(form, 'cancelNote')
  return carryOutChange(form, (found, viewer) => {
    const problems = checkTexts(form, t, [
      { name: 'cancelNote', label: t('booking.cancel.why'), max: NOTE_MAX },
    ])
    if (problems.length > 0) throw refusedForm(problems)
    const seen = textOf(form, 'seenBack')
    if (seen !== '' && !isCancelled(found) && seen !== backNow(found, viewer))
      backToBooking(found.booking.number, 'changed')
    return {
      said: 'cancelled',
      isDone: isCancelled,
      data: { status: 'cancelled', ...(note ? { note } : {}) },
    }
  })
}

/** Notes that they have come. */
export async function checkIn(_: FormState, form: FormData): Promise<FormState> {
  return carryOutChange(form, () => ({
    said: 'checkedIn',
    isDone: ({ booking }) => booking.checkedInAt !== null,
    data: { checkedIn: true },
  }))
}

const isCancelled = ({ booking }: FoundBooking): boolean => booking.status === 'cancelled'

const backNow = ({ booking }: FoundBooking, viewer: Viewer): string =>
  String(bookingOffersFor(viewer.actor, booking, nowOf(viewer.req)).cancels?.backPaise ?? '')
