import 'server-only'
import { RedirectType, redirect } from 'next/navigation'
import { notFound } from '@/domain/violations'
import type { GalleryPhoto } from '@/payload-types'
import { findPhoto } from '@/web/data/gallery/photo'
import { type Place, placeIn } from '@/web/data/gallery/place'
import type { SaidOfPhoto } from '@/web/data/gallery/said'
import type { Viewer } from '@/web/data/viewer'
import { photoAddress } from '@/web/ui/gallery/address'
import { textOf } from '../run'

/** The photo that a form is about. @throws RuleViolation 404 when there is none that the viewer may see. */
export async function photoIn(viewer: Viewer, form: FormData): Promise<GalleryPhoto> {
  const photo = await findPhoto(viewer, textOf(form, 'photo'))
  if (!photo) throw notFound()
  return photo
}

/** Changes a photo as the viewer may; `note` is the reason for a removal. The photo as it is then. */
export async function changePhoto(
  { payload, req }: Viewer,
  id: string,
  data: Partial<Pick<GalleryPhoto, 'caption' | 'status' | 'hidden' | 'featured' | 'note'>>,
): Promise<GalleryPhoto> {
  return payload.update({
    collection: 'gallery-photos',
    id,
    data,
    depth: 0,
    overrideAccess: false,
    req,
  })
}

/** The place that the page of a form belongs to. */
export const placeOfForm = (form: FormData): Place => placeIn(textOf(form, 'in'))

/** Leads to a photo's page, which says what was done, at the comment that it was done to. */
export function backToPhoto(
  form: FormData,
  id: string,
  said: SaidOfPhoto | null,
  comment?: { id: string; isNew?: boolean },
): never {
  const query: Record<string, string> = said ? { said } : {}
  // A new comment makes an address of its own: the next one gets a new form.
  if (comment) query[comment.isNew ? 'comment' : 'about'] = comment.id
  const thread = textOf(form, 'thread')
  if (comment && thread) query.thread = thread
  const place = comment ? `#c-${comment.id}` : ''
  redirect(photoAddress(id, placeOfForm(form), query) + place, RedirectType.replace)
}
