'use server'
import { RedirectType, redirect } from 'next/navigation'
import { NOTE_MAX } from '@/domain/bookings/words'
import type { Booking } from '@/payload-types'
import { pageWords } from '@/web/i18n/words'
import { noteField } from '@/web/ui/bookings/note-field'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { carryOut, textOf } from '../run'
import { refusedForm } from '../told'
import { backRefused, backToBooking, bookingIn } from './acting'
import { refusalOf, writeBooking } from './change'

/** Says yes. */
export async function approveBooking(_: FormState, form: FormData): Promise<FormState> {
  return decide(form, 'approved', async () => ({ status: 'confirmed' }))
}

/** Says no, and why. */
export async function rejectBooking(_: FormState, form: FormData): Promise<FormState> {
  return decide(form, 'rejected', async (number) => {
    const { t } = await pageWords()
    const name = noteField(number)
    const rule = { name, label: t('booking.cancel.why'), max: NOTE_MAX, isRequired: true }
    const problems = checkTexts(form, t, [rule])
    if (problems.length > 0) throw refusedForm(problems)
    return { status: 'rejected', note: textOf(form, name) }
  })
}

/** Of two who decide on one booking the second is told how it was decided, and changes nothing. */
async function decide(
  form: FormData,
  said: 'approved' | 'rejected',
  dataFor: (number: string) => Promise<Partial<Booking>>,
): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const { booking, row } = await bookingIn(viewer, form)
    const { id, number, status } = booking
    const isFromQueue = textOf(form, 'from') === 'queue'
    if (status !== 'pending') {
      const isOwn = row.decidedBy === viewer.actor.userId && (status === 'rejected') === (said === 'rejected')
      leadOn(number, isOwn ? said : 'decided', isFromQueue)
    }
    const data = await dataFor(number)
    const refused = await refusalOf(() => writeBooking(viewer, form, id, data))
    if (refused && !isFromQueue && refused !== 'transition_not_allowed') backRefused(number, refused)
    const notDone = refused === 'stale_write' ? 'changed' : 'decided'
    leadOn(number, refused ? notDone : said, isFromQueue)
  })
}

type Decided = 'approved' | 'rejected' | 'decided' | 'changed'

function leadOn(number: string, said: Decided, isFromQueue: boolean): never {
  if (!isFromQueue) backToBooking(number, said === 'decided' ? 'overtaken' : said)
  redirect(`/bookings/approvals?said=${said}&number=${number}`, RedirectType.replace)
}
