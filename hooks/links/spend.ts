import type { PayloadRequest } from 'payload'
import { LINK_RULES, type SignedLink, spentKey } from '@/domain/links/actions'
import { linkSpent } from '@/domain/links/refusals'
import { addDays } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import { inTransaction, reading, sql } from '@/server/database'

/**
 * Marks a link as used, in the transaction of what it does: where that is refused, the link works on. Of two who use it
 * at once, the second waits for the first.
 * @throws RuleViolation 410 when it has been used. @throws Error when the request has no open transaction.
 */
export async function spendLink(req: PayloadRequest, link: SignedLink): Promise<void> {
  const database = await inTransaction(req)
  const now = nowOf(req)
  // A copy that is sent again later has a later end: the mark outlives both.
  const until = addDays(now > link.expiresAt ? now : link.expiresAt, LINK_RULES[link.action].days)
  const rows = await database.rows(sql`
    insert into spent_links (id, spent_at, expires_at)
    values (${spentKey(link)}, ${now.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz)
    on conflict (id) do nothing returning id`)
  if (rows.length === 0) throw linkSpent(link.action, (await spentAtOf(req, link)) ?? now)
}

/** When a link was used; null while it was not. */
export async function spentAtOf(req: PayloadRequest, link: SignedLink): Promise<Date | null> {
  const database = await reading(req)
  const [row] = await database.rows<{ spent_at: Date | string }>(
    sql`select spent_at from spent_links where id = ${spentKey(link)}`,
  )
  return row ? new Date(row.spent_at) : null
}
