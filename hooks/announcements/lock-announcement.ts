import type { CollectionBeforeOperationHook } from 'payload'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'

/** Takes the row's lock first: of two who publish at once, one waits and is told that it has been. */
export const lockAnnouncement: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation !== 'update' || id === undefined) return args
  const sent = (args as { data?: Record<string, unknown> }).data
  req.context.isAnnouncementStatusSent = sent?.status !== undefined
  const database = await preparedInTransaction(req)
  await database.rows(sql`select id from announcements where id = ${id} for no key update`)
  return args
}
