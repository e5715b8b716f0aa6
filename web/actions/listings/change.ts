'use server'
import { PHOTOS_MAX } from '@/domain/listings/words'
import { withTransaction } from '@/server/database'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkPhotos, photosIn, withPhotos } from '../photos'
import { carryOut, textOf, valuesOf } from '../run'
import { backToListing, changeListing, listingIn } from './acting'
import { checkFields, fieldsIn } from './fields'

/** Changes what a listing says and shows; a draft may be shown to everybody at once. */
export async function changeWords(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const listing = await listingIn(viewer, form)
    const sent = photosIn(form)
    const off = form.getAll('photoOff')
    const photos = { ...sent, ids: sent.ids.filter((id) => !off.includes(id)) }
    const problems = [...checkFields(form, listing.type, t), ...checkPhotos(photos, t, PHOTOS_MAX)]
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    const publishes = listing.status === 'draft' && textOf(form, 'status') === 'active'
    const data = { ...fieldsIn(form, listing.type), ...(publishes ? { status: 'active' as const } : {}) }
    await withTransaction(viewer.payload, viewer.req, (inside) =>
      withPhotos(inside, photos, (ids) =>
        changeListing(viewer, listing.id, { ...data, photos: ids }, inside),
      ),
    )
    backToListing(listing.id, publishes ? 'published' : 'edited')
  })
}
