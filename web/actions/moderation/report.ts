'use server'
import { NOTE_MAX, REPORT_REASONS, type ReportSubject } from '@/domain/moderation/words'
import { isUuid } from '@/hooks/uuid'
import type { Words } from '@/web/i18n/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { backToPhoto } from '../gallery/acting'
import { backToListing, backToThread } from '../listings/acting'
import { carryOut, textOf, valuesOf } from '../run'
import { refusedForm } from '../told'

/** Reports a listing. */
export async function reportListing(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const problems = await report('listings', form, t)
    if (problems) return problems
    backToListing(textOf(form, 'subject'), 'reported')
  })
}

/** Reports a message of a conversation. */
export async function reportMessage(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const problems = await report('listing-messages', form, t)
    if (problems) return problems
    backToThread(textOf(form, 'thread'), 'reported')
  })
}

/** Reports a photo of the gallery. */
export async function reportPhoto(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const problems = await report('gallery-photos', form, t)
    if (problems) return problems
    backToPhoto(form, textOf(form, 'subject'), 'reported')
  })
}

/** Reports what somebody said about a photo. */
export async function reportPhotoComment(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const problems = await report('comments', form, t)
    if (problems) return problems
    const photo = textOf(form, 'photo')
    backToPhoto(form, photo, 'commentReported', { id: textOf(form, 'subject') })
  })
}

/** Null when it was reported. The fields of each form have names of their own, since a page holds many. */
async function report(subjectType: ReportSubject, form: FormData, t: Words): Promise<FormState | null> {
  const viewer = await actingViewer()
  const subjectId = textOf(form, 'subject')
  if (!isUuid(subjectId)) throw refusedForm([{ message: t('errors.not_found') }])
  const [reasonName, noteName] = [`reason-${subjectId}`, `note-${subjectId}`]
  const reason = REPORT_REASONS.find((name) => name === form.get(reasonName))
  const missing = {
    field: reasonName,
    message: t('errors.choose', { field: t('listings.page.report.reason') }),
  }
  const problems = [
    ...(reason ? [] : [missing]),
    ...checkTexts(form, t, [{ name: noteName, label: t('listings.page.report.note'), max: NOTE_MAX }]),
  ]
  if (problems.length > 0 || !reason) return { problems, values: valuesOf(form) }
  await viewer.payload.create({
    collection: 'reports',
    data: { subjectType, subjectId, reason, note: textOf(form, noteName) || null },
    depth: 0,
    overrideAccess: false,
    req: viewer.req,
  })
  return null
}
