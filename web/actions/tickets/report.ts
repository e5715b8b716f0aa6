'use server'
import { randomUUID } from 'node:crypto'
import { RedirectType, redirect } from 'next/navigation'
import { askedPriority } from '@/domain/tickets/asked-priority'
import { DESCRIPTION_MAX, LOCATION_MAX, TICKET_SCOPES, TITLE_MAX } from '@/domain/tickets/words'
import { categoriesIn } from '@/web/data/tickets/categories'
import type { Words } from '@/web/i18n/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { hashOf, once } from '../form/once'
import { checkPhotos, photosIn, withPhotos } from '../photos'
import { carryOut, textOf, valuesOf } from '../run'

const FIELDS = ['title', 'description', 'category', 'location', 'scope', 'urgency', 'photos']

/** Reports a problem, with its photos, in one transaction; leads to the ticket. */
export async function report(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const categories = await categoriesIn(viewer, viewer.language)
    const category = categories.find(({ id }) => id === form.get('category'))
    const photos = photosIn(form)
    const problems = [
      ...checkTexts(form, t, [{ name: 'title', label: t('report.what'), max: TITLE_MAX, isRequired: true }]),
      ...(category ? [] : [{ field: 'category', message: t('errors.choose', { field: t('report.kind') }) }]),
      ...checkTexts(form, t, [
        { name: 'description', label: t('report.more'), max: DESCRIPTION_MAX, isRequired: true },
        { name: 'location', label: t('report.where'), max: LOCATION_MAX },
      ]),
      ...checkPhotos(photos, t),
    ]
    if (problems.length > 0 || !category) return { problems, values: valuesOf(form) }
    const data = {
      title: textOf(form, 'title'),
      description: textOf(form, 'description'),
      category: category.id,
      location: textOf(form, 'location') || null,
      scope: TICKET_SCOPES.find((scope) => scope === form.get('scope')) ?? 'personal',
      requestedPriority: askedPriority(form.get('urgency'), category),
    }
    const sending = { path: 'action:report', hash: hashOf(form, FIELDS) }
    const { answer: number, isOther } = await once(viewer, form, sending, async (req) => {
      const create = (photos: string[]) =>
        viewer.payload.create({
          collection: 'tickets',
          data: { ...data, photos },
          depth: 0,
          overrideAccess: false,
          req,
        })
      return (await withPhotos(req, photos, create)).number ?? ''
    })
    if (isOther) return sentBefore(form, number, t)
    redirect(`/tickets/${number}?said=reported`, RedirectType.push)
  })
}

/** The words were changed after a sending that had got through: they stay, and are a second report if sent again. */
function sentBefore(form: FormData, number: string, t: Words): FormState {
  const problem = { message: t('report.sentBefore', { number }), href: `/tickets/${number}` }
  return { problems: [problem], values: { ...valuesOf(form), sendKey: randomUUID() } }
}
