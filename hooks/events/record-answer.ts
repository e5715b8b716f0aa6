import type { CollectionAfterChangeHook } from 'payload'
import { promoteParties } from './promote-parties'
import { tokenFor } from './show-token'
import type { PendingAnswer } from './write-answer'

/** After the row: whoever waited for places that are free now, perhaps the very party that has become smaller. */
export const recordAnswer: CollectionAfterChangeHook = async ({ doc, req }) => {
  const pending = req.context.pendingAnswer as PendingAnswer | undefined
  if (!pending) return doc
  delete req.context.pendingAnswer
  const promoted = await promoteParties(req, pending.eventId)
  if (!promoted.includes(String(doc.id))) return doc
  const going = { ...doc, standing: 'going' }
  return { ...going, checkInToken: tokenFor(req, going) }
}
