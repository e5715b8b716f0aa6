'use server'
import { RedirectType, redirect } from 'next/navigation'
import type { PayloadRequest } from 'payload'
import { CAPTION_MAX, PHOTOS_AT_ONCE } from '@/domain/gallery/words'
import { isUuid } from '@/hooks/uuid'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import type { FormProblem, FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { hashOf, once } from '../form/once'
import { checkPhotos, photosIn, type SentPhotos, withPhotos } from '../photos'
import { carryOut, textOf, valuesOf } from '../run'

/** Adds several photos with one caption, all of them or none; leads to where they stand. */
export async function addPhotos(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const photos = photosIn(form)
    const problems = problemsOf(form, photos, t)
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    const event = textOf(form, 'event')
    const about = { caption: textOf(form, 'caption') || null, event: isUuid(event) ? event : null }
    const sending = { path: 'action:gallery', hash: hashOf(form, ['caption', 'event', 'photos']) }
    const { answer: said } = await once(viewer, form, sending, (req) =>
      withPhotos(req, photos, async (ids) => {
        const statuses: unknown[] = []
        for (const photo of ids) statuses.push(await addOne(viewer, req, { ...about, photo }))
        return statuses.includes('pending') ? 'waiting' : 'added'
      }),
    )
    redirect(placeOfAdded(said, about.event), RedirectType.push)
  })
}

/** What is shown already stands in its event's album; what waits stands only among one's own. */
function placeOfAdded(said: string, event: string | null): string {
  if (said === 'added' && event) return `/gallery?${new URLSearchParams({ event, said })}`
  return `/gallery/mine?said=${said}`
}

function problemsOf(form: FormData, photos: SentPhotos, t: Words): FormProblem[] {
  const isEmpty = photos.ids.length + photos.files.length === 0
  return [
    ...(isEmpty
      ? [{ field: 'photos', message: t('errors.choose', { field: t('gallery.new.photos') }) }]
      : []),
    ...checkPhotos(photos, t, PHOTOS_AT_ONCE),
    ...checkTexts(form, t, [{ name: 'caption', label: t('gallery.caption'), max: CAPTION_MAX }]),
  ]
}

async function addOne(
  { payload }: Viewer,
  req: PayloadRequest,
  data: { photo: string; caption: string | null; event: string | null },
): Promise<unknown> {
  const { status } = await payload.create({
    collection: 'gallery-photos',
    data,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return status
}
