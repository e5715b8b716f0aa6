import type { CollectionAfterChangeHook } from 'payload'
import { silence } from '../notifications/silence'

/** What tells of a comment, quoting it. */
const HAPPENINGS = ['announcement.commented', 'announcement.replied', 'gallery.commented', 'gallery.replied']

/** A comment that is hidden is hidden in the messages about it too. */
export const silenceComment: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || doc.hidden !== true || previousDoc.hidden === true) return doc
  const happenings = HAPPENINGS.map((happening) => `${happening}:${doc.id}`)
  await silence(req, happenings, 'The comment was hidden.')
  return doc
}
