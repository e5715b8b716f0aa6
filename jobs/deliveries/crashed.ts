import { type Attempt, LEASE_SECONDS, settleCrashed } from '@/domain/notifications'
import { type Sql, sql } from '@/server/database'
import { instant } from '@/server/instant'
import { logger } from '@/server/logger'
import { recordOutcomes } from './record'

const PAGE = 500

/** Takes back what stopped workers left half sent: still `sending` when the lease is over. Answers how many there were. */
export async function takeBackCrashed(database: Sql, now: Date): Promise<number> {
  let taken = 0
  for (;;) {
    const crashed = await findCrashed(database, now)
    if (crashed.length > 0) {
      logger.warn({ deliveries: crashed.length }, 'deliveries were left half sent by a worker that stopped')
      const outcomes = crashed.map((attempt) => ({ ...attempt, settlement: settleCrashed(attempt) }))
      await recordOutcomes(database, outcomes, now)
    }
    taken += crashed.length
    if (crashed.length < PAGE) return taken
  }
}

async function findCrashed(database: Sql, now: Date): Promise<(Attempt & { id: string; claimedAt: Date })[]> {
  const leaseStart = new Date(now.getTime() - LEASE_SECONDS * 1000)
  const rows = await database.rows<Attempt & { id: string; claimedAt: string }>(sql`
    select d.id, d.channel, d.attempts::int, n.urgency, d.sending_at as "claimedAt", d.held_since as "heldSince"
    from deliveries d join notifications n on n.id = d.notification_id
    where d.status = 'sending' and d.sending_at <= ${instant(leaseStart)}
    order by d.sending_at limit ${PAGE}`)
  return rows.map((row) => ({ ...row, claimedAt: new Date(row.claimedAt) }))
}
