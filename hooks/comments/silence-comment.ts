import type { CollectionAfterChangeHook } from 'payload'
import { inTransaction, sql } from '@/server/database'

/** What tells of a comment, quoting it. */
const HAPPENINGS = ['announcement.commented', 'announcement.replied', 'gallery.commented', 'gallery.replied']

/** A comment that is hidden is hidden in the messages about it too: their quote goes, and what still waits is not sent. */
export const silenceComment: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || doc.hidden !== true || previousDoc.hidden === true) return doc
  const happenings = HAPPENINGS.map((happening) => `${happening}:${doc.id}`)
  const database = await inTransaction(req)
  await database.rows(sql`
    update deliveries d set status = 'suppressed', error = 'The comment was hidden.', digest_due_at = null
    from notifications n
    where n.id = d.notification_id and n.happening = any(${sql.param(happenings)}::text[])
      and d.status = 'queued' and d.carried_by_id is null`)
  await database.rows(sql`
    update notifications set body = '' where happening = any(${sql.param(happenings)}::text[])`)
  return doc
}
