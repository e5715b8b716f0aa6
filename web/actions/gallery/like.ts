'use server'
import type { Viewer } from '@/web/data/viewer'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'
import { backToPhoto, photoIn } from './acting'

/** Likes a photo, or no longer does. Asked for what is so already, nothing happens. */
export async function likePhoto(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const { id } = await photoIn(viewer, form)
    const known = await likeOf(viewer, id)
    const isWanted = textOf(form, 'like') === 'yes'
    const { payload, req } = viewer
    const way = { collection: 'gallery-likes', depth: 0, req } as const
    if (isWanted && !known) await payload.create({ ...way, data: { photo: id }, overrideAccess: false })
    if (!isWanted && known) await payload.delete({ ...way, id: known, overrideAccess: false })
    backToPhoto(form, id, null)
  })
}

async function likeOf({ payload, req, actor }: Viewer, photo: string): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'gallery-likes',
    where: { and: [{ photo: { equals: photo } }, { user: { equals: actor.userId } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs[0]?.id ?? null
}
