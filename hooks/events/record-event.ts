import type { CollectionAfterChangeHook } from 'payload'
import { sameValue } from '../same-value'
import { announceEvent } from './announce-event'
import { headsAt } from './heads'
import { holdFacility } from './hold-facility'
import { promoteParties } from './promote-parties'
import type { PendingEvent } from './write-event'

type Row = Record<string, unknown>

/** After the row: its facility's time, who is told, and whoever waited for places that there are now. */
export const recordEvent: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const pending = req.context.pendingEvent as PendingEvent | undefined
  if (!pending) return doc
  delete req.context.pendingEvent
  const { happens, note } = pending
  const booking = await holdFacility(req, doc, operation === 'create' ? null : previousDoc)
  if (happens !== 'nothing') await announceEvent(req, String(doc.id), happens, note)
  if (operation === 'update' && isForOthers(previousDoc, doc))
    await announceEvent(req, String(doc.id), 'published', note)
  const promoted = operation === 'create' ? [] : await promoteParties(req, String(doc.id))
  const heads = promoted.length > 0 ? await headsAt(req, String(doc.id)) : {}
  return { ...doc, ...heads, booking }
}

/** Who was not asked before is asked now: nobody is twice. */
function isForOthers(before: Row, after: Row): boolean {
  const isStanding = before.status === 'published' && after.status === 'published'
  return isStanding && !sameValue(before.audience, after.audience)
}
