import type { CollectionAfterDeleteHook } from 'payload'
import { asSystem } from '../as-system'
import { idOf } from '../ids'

/** With the photo goes its file, in every size. Last of all: what is off the disk does not come back with a rollback. */
export const dropFile: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const id = idOf(doc.photo)
  if (id === null) return doc
  await req.payload.delete({
    collection: 'media',
    id,
    depth: 0,
    overrideAccess: true,
    req: asSystem(req, 'gallery'),
  })
  return doc
}
