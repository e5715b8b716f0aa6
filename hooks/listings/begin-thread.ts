import type { CollectionAfterChangeHook } from 'payload'
import { requireActor } from '../actor'
import { asOneself } from '../as-oneself'
import type { PendingThread } from './open-thread'

/** The first message is one like all others: it stands or falls with the conversation that it opens. */
export const beginThread: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const pending = req.context.pendingThread as PendingThread | undefined
  if (operation !== 'create' || !pending) return doc
  delete req.context.pendingThread
  await req.payload.create({
    collection: 'listing-messages',
    data: { thread: doc.id, ...pending },
    depth: 0,
    overrideAccess: false,
    req: asOneself(req, await requireActor(req)),
  })
  return doc
}
