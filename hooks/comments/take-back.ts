import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { requireUnreported } from '@/domain/moderation/report'
import { inTransaction, sql } from '@/server/database'
import { openReportsOf } from '../moderation/open-reports'
import { silenceWords } from './silence-comment'

/**
 * Whoever said something takes it back, under its lock, unless it is reported or hidden: then it stays until the committee has
 * looked. Its quotes go from the messages about it. Where somebody has answered, a place without words is left for the answers.
 */
export const takeBack: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const database = await inTransaction(req)
  const [comment] = await database.rows<{ hidden: boolean | null }>(
    sql`select hidden from comments where id = ${id}`,
  )
  const openReports = await openReportsOf(req, 'comments', String(id))
  requireUnreported(comment?.hidden ? 1 : openReports)
  await leavePlace(req, String(id))
  await silenceWords(req, String(id), 'The comment was taken back.')
}

/** The words themselves are gone; that nobody else reads them is what `hidden` says. */
async function leavePlace(req: PayloadRequest, id: string): Promise<void> {
  const database = await inTransaction(req)
  await database.rows(sql`
    with place as (
      insert into comments (announcement_id, photo_id, parent_id, body, author_id, hidden, hidden_by_id, created_at)
      select announcement_id, photo_id, parent_id, '', author_id, true, author_id, created_at from comments c
      where id = ${id} and exists (select from comments where parent_id = c.id)
      returning id)
    update comments set parent_id = place.id from place where parent_id = ${id}`)
}
