import type { PayloadRequest } from 'payload'
import { inTransaction, sql } from '@/server/database'

/** What is hidden is hidden in the messages about it too: their quote goes, and what still waits is not sent. */
export async function silence(
  req: PayloadRequest,
  happenings: readonly string[],
  reason: string,
): Promise<void> {
  const database = await inTransaction(req)
  const named = sql`any(${sql.param([...happenings])}::text[])`
  await database.rows(sql`
    update deliveries d set status = 'suppressed', error = ${reason}, digest_due_at = null
    from notifications n
    where n.id = d.notification_id and n.happening = ${named} and d.status = 'queued' and d.carried_by_id is null`)
  await database.rows(sql`update notifications set body = '' where happening = ${named}`)
}
