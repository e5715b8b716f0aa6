import type { CollectionAfterChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { requireActor } from '../actor'
import { asSystem } from '../as-system'
import { idOf } from '../ids'
import { attachMedia } from '../media/own-media'
import type { PendingVersion } from './write-document'

/** Keeps each file that a document has had as a version of it: who reads the document reads them all. */
export const keepVersion: CollectionAfterChangeHook = async ({ doc, req }) => {
  const pending = req.context.pendingVersion as PendingVersion | undefined
  const file = idOf(doc.file)
  if (!pending || !file) return doc
  delete req.context.pendingVersion
  const id = String(doc.id)
  await attachMedia(req, [file], { collection: 'document', id })
  const actor = await requireActor(req)
  const author = isPerson(actor) ? actor.userId : null
  await req.payload.create({
    collection: 'document-versions',
    data: { document: id, version: doc.version, file, note: pending.note || null, author },
    depth: 0,
    overrideAccess: true,
    req: asSystem(req, 'keep-version'),
  })
  return doc
}
