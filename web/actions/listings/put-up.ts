'use server'
import { randomUUID } from 'node:crypto'
import { RedirectType, redirect } from 'next/navigation'
import { LISTING_TYPES, PHOTOS_MAX } from '@/domain/listings/words'
import type { Words } from '@/web/i18n/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { hashOf, once } from '../form/once'
import { checkPhotos, photosIn, withPhotos } from '../photos'
import { carryOut, textOf, valuesOf } from '../run'
import { refusedForm } from '../told'
import { checkFields, fieldsIn } from './fields'

const FIELDS = [
  'type',
  'title',
  'description',
  'category',
  'pricePaise',
  'condition',
  'hiddenDetail',
  'photos',
  'status',
]

/** Puts something up with its photos, for everybody or as a draft, in one transaction; leads to its page. */
export async function putUp(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const type = LISTING_TYPES.find((name) => name === form.get('type'))
    if (!type) throw refusedForm([{ message: t('errors.choose', { field: t('listings.search.type') }) }])
    const photos = photosIn(form)
    const problems = [...checkFields(form, type, t), ...checkPhotos(photos, t, PHOTOS_MAX)]
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    const status = textOf(form, 'status') === 'draft' ? 'draft' : 'active'
    const data = { ...fieldsIn(form, type), type, status } as const
    const sending = { path: 'action:listing', hash: hashOf(form, FIELDS) }
    const { answer: id, isOther } = await once(viewer, form, sending, async (req) => {
      const create = (ids: string[]) =>
        viewer.payload.create({
          collection: 'listings',
          data: { ...data, photos: ids },
          depth: 0,
          overrideAccess: false,
          req,
        })
      return (await withPhotos(req, photos, create)).id
    })
    if (isOther) return sentBefore(form, id, t)
    redirect(`/listings/${id}?said=${status === 'draft' ? 'drafted' : 'published'}`, RedirectType.push)
  })
}

/** The words were changed after a sending that had got through: they stay, and are a second listing if sent again. */
function sentBefore(form: FormData, id: string, t: Words): FormState {
  const problem = { message: t('listings.form.sentBefore'), href: `/listings/${id}` }
  return { problems: [problem], values: { ...valuesOf(form), sendKey: randomUUID() } }
}
