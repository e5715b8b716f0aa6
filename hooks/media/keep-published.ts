import type { CollectionBeforeDeleteHook } from 'payload'
import { conflict } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'

/**
 * What was sent with a published announcement stays with it, withdrawn or not: the proof of notice names it. One that is
 * being published meanwhile is waited for.
 * @throws RuleViolation 409 `already_published`.
 */
export const keepPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const database = await inTransaction(req)
  const announced = await database.rows<{ number: string; publishedAt: Date | string | null }>(sql`
    select number, published_at as "publishedAt" from announcements
    where id in (select parent_id from announcements_rels where media_id = ${id} and path = 'attachments')
    order by id for share`)
  const published = announced.find(({ publishedAt }) => publishedAt !== null)
  if (!published) return
  throw conflict('already_published', `It was sent with ${published.number}, and stays with it.`, {
    number: published.number,
  })
}
