import type { CollectionBeforeOperationHook } from 'payload'
import { notFound } from '@/domain/violations'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { isUuid } from '../uuid'

/**
 * Of two who take back one like, the second finds it gone. The photo's lock comes first, as it does when the photo goes with all
 * its likes. @throws RuleViolation 404.
 */
export const lockLike: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation !== 'delete' || id === undefined) return args
  if (!isUuid(id)) throw notFound()
  const database = await preparedInTransaction(req)
  await database.rows(sql`
    select id from gallery_photos where id = (select photo_id from gallery_likes where id = ${id}) for no key update`)
  const [row] = await database.rows(sql`select id from gallery_likes where id = ${id} for update`)
  if (!row) throw notFound()
  return args
}
