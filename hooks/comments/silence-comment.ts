import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { silence } from '../notifications/silence'

/** What tells of a comment, quoting it. */
const HAPPENINGS = ['announcement.commented', 'announcement.replied', 'gallery.commented', 'gallery.replied']

/** A comment that is hidden is hidden in the messages about it too. */
export const silenceComment: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || doc.hidden !== true || previousDoc.hidden === true) return doc
  await silenceWords(req, String(doc.id), 'The comment was hidden.')
  return doc
}

/** Takes what a comment says out of the messages about it; `reason` is kept with those that are not sent any more. */
export function silenceWords(req: PayloadRequest, id: string, reason: string): Promise<void> {
  const happenings = HAPPENINGS.map((happening) => `${happening}:${id}`)
  return silence(req, happenings, reason)
}
