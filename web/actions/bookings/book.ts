'use server'
import { RedirectType, redirect } from 'next/navigation'
import { isWaitable } from '@/domain/bookings/refusal'
import { PURPOSE_MAX } from '@/domain/bookings/words'
import { notFound, RuleViolation } from '@/domain/violations'
import { type Asked, askedOf } from '@/web/data/facilities/asked'
import { findFacility, type ShownFacility } from '@/web/data/facilities/facility'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import { newBookingAddress } from '@/web/ui/bookings/new/address'
import type { FormProblem, FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { hashOf, once } from '../form/once'
import { carryOut, textOf, valuesOf } from '../run'

const FIELDS = ['facility', 'start', 'end', 'guests', 'purpose', 'resident', 'waitlist']

/**
 * Books, or joins the waiting list, once for each sending; leads to the booking. Where somebody else was faster, it leads
 * to what is free instead.
 */
export async function book(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const facility = await findFacility(viewer, textOf(form, 'facility'))
    const query = Object.fromEntries(FIELDS.map((name) => [name, textOf(form, name)]))
    const asked = facility && askedOf(query, facility)
    if (!facility || !asked?.end) throw notFound()
    const problems = problemsIn(form, facility, t)
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    const residentId = textOf(form, 'resident') || null
    const sending = { path: 'action:book', hash: hashOf(form, FIELDS) }
    const number = await booked(viewer, form, sending, { facility, asked, residentId })
    redirect(`/bookings/${number}?said=booked`, RedirectType.push)
  })
}

function problemsIn(form: FormData, { houseRules }: ShownFacility, t: Words): FormProblem[] {
  const hasAccepted = !houseRules || form.get('acceptsHouseRules') === 'on'
  return [
    ...checkTexts(form, t, [{ name: 'purpose', label: t('facilities.booking.purpose'), max: PURPOSE_MAX }]),
    ...(hasAccepted ? [] : [{ field: 'acceptsHouseRules', message: t('facilities.booking.mustAccept') }]),
  ]
}

interface Wanted {
  facility: ShownFacility
  asked: Asked
  residentId: string | null
}

/** The number of the booking. Leads to the nearest free times when somebody else has it. */
async function booked(
  viewer: Viewer,
  form: FormData,
  sending: { path: string; hash: string },
  { facility, asked, residentId }: Wanted,
): Promise<string> {
  const { start, end, guests, purpose, isWaiting } = asked
  const data = {
    facility: facility.id,
    start: start.toISOString(),
    end: end?.toISOString() ?? '',
    guests: guests ?? Number.NaN,
    purpose: purpose || null,
    ...(residentId ? { resident: residentId } : {}),
    waitlist: isWaiting,
    acceptsHouseRules: true,
  }
  try {
    const { answer } = await once(viewer, form, sending, async (req) => {
      const stored = await viewer.payload.create({
        collection: 'bookings',
        data,
        depth: 0,
        overrideAccess: false,
        req,
      })
      return stored.number ?? ''
    })
    return answer
  } catch (error) {
    if (!(error instanceof RuleViolation) || !isWaitable(error.code)) throw error
    redirect(
      newBookingAddress({ ...asked, facilityId: facility.id, residentId, said: 'taken' }),
      RedirectType.replace,
    )
  }
}
