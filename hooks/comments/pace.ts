import type { PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { RuleViolation } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'

/** Comments on anything, and messages about listings, that one person writes in a minute, all together. */
const COMMENTS_PER_MINUTE = 50

/** Counted under a lock of the person's own, so that many at once do not all see room. @throws RuleViolation 429 above the pace. */
export async function requireCommentPace(req: PayloadRequest, actor: Actor): Promise<void> {
  if (!isPerson(actor)) return
  const database = await inTransaction(req)
  await database.rows(sql`select pg_advisory_xact_lock(hashtext(${`comments:${actor.userId}`}))`)
  const [row] = await database.rows<{ n: string }>(sql`
    select
      (select count(*) from ticket_updates
        where author_id = ${actor.userId} and kind = 'comment' and created_at > now() - interval '1 minute')
      + (select count(*) from comments
        where author_id = ${actor.userId} and created_at > now() - interval '1 minute')
      + (select count(*) from listing_messages
        where author_id = ${actor.userId} and created_at > now() - interval '1 minute') as n`)
  if (Number(row?.n ?? 0) < COMMENTS_PER_MINUTE) return
  throw new RuleViolation(429, [
    {
      code: 'too_many_requests',
      message: `At most ${COMMENTS_PER_MINUTE} comments and messages a minute. Wait a moment.`,
      details: { minutes: 1 },
    },
  ])
}
