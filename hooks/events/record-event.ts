import type { CollectionAfterChangeHook } from 'payload'
import { announceEvent } from './announce-event'
import { headsAt } from './heads'
import { holdFacility } from './hold-facility'
import { promoteParties } from './promote-parties'
import type { PendingEvent } from './write-event'

/** After the row: its facility's time, who is told, and whoever waited for places that there are now. */
export const recordEvent: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const pending = req.context.pendingEvent as PendingEvent | undefined
  if (!pending) return doc
  delete req.context.pendingEvent
  const { happens, note } = pending
  const booking = await holdFacility(req, doc, operation === 'create' ? null : previousDoc)
  if (happens !== 'nothing') await announceEvent(req, String(doc.id), happens, note)
  const promoted = operation === 'create' ? [] : await promoteParties(req, String(doc.id))
  const heads = promoted.length > 0 ? await headsAt(req, String(doc.id)) : {}
  return { ...doc, ...heads, booking }
}
