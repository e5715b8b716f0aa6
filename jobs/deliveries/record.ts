import { type Settlement, STOPPED } from '@/domain/notifications'
import { type Sql, sql } from '@/server/database'

/** What became of one attempt of a delivery. */
export interface Outcome {
  id: string
  /** The attempt it is about, by its count and its claim: a worker given up for dead does not overwrite a later one. */
  attempts: number
  claimedAt: Date
  settlement: Settlement
}

/**
 * Writes outcomes down in one statement; what a digest carries shares the outcome of the e-mail that carries it. What was
 * stopped while it was being sent is not tried again, and what it carried waits for the next digest. The rows are taken in
 * the order of their ids, as a withdrawal takes them, and each as it stands once they are held.
 */
export async function recordOutcomes(database: Sql, outcomes: readonly Outcome[], now: Date): Promise<void> {
  const rows = outcomes.map(({ id, attempts, claimedAt, settlement }) => ({
    ...settlement,
    ...{ id, claimedAt, attempt: attempts },
  }))
  await database.rows(sql`
    with outcome as materialized (
      select o.*, d.stopped_at is not null and o.status = 'queued' as stopped
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o(id uuid, attempt int, "claimedAt" timestamptz,
        attempts int, status text, error varchar, "nextAttemptAt" timestamptz, "heldSince" timestamptz,
        "sentAt" timestamptz, "providerId" varchar)
      join deliveries d on d.id = o.id
      where d.status = 'sending' and d.attempts = o.attempt and d.sending_at = o."claimedAt"
      order by d.id for update of d),
    settled as (
      update deliveries d set attempts = o.attempts, sent_at = o."sentAt", provider_id = o."providerId",
        status = (case when o.stopped then 'suppressed' else o.status end)::enum_deliveries_status,
        error = case when o.stopped then ${STOPPED} else o.error end,
        next_attempt_at = case when o.stopped then null else o."nextAttemptAt" end,
        held_since = case when o.stopped then null else o."heldSince" end,
        updated_at = ${now.toISOString()}::timestamptz
      from outcome o where d.id = o.id
      returning d.id, d.status, d.error, d.sent_at, d.updated_at, o.stopped)
    update deliveries c set updated_at = s.updated_at,
      status = case when s.stopped then c.status else s.status end,
      error = case when s.stopped then c.error else s.error end,
      sent_at = case when s.stopped then c.sent_at else s.sent_at end,
      carried_by_id = case when s.stopped then null else c.carried_by_id end,
      digest_due_at = case when s.stopped then s.updated_at else c.digest_due_at end
    from settled s where c.carried_by_id = s.id and c.status <> 'suppressed'`)
}

/** Takes outcomes one by one, and writes down together those that come in while the last statement runs. */
export interface Recorder {
  /** Resolves when the outcome is in the database. */
  record(outcome: Outcome): Promise<void>
}

interface Waiting {
  outcome: Outcome
  resolve(): void
  reject(error: unknown): void
}

async function settleAll(batch: readonly Waiting[], writing: Promise<void>): Promise<void> {
  try {
    await writing
    for (const { resolve } of batch) resolve()
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}

/** A recorder over `database`: at once when there is little to write, and few statements when there is much. */
export function createRecorder(database: Sql, clock: () => Date): Recorder {
  let waiting: Waiting[] = []
  let isWriting = false
  const write = async () => {
    isWriting = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await settleAll(
        batch,
        recordOutcomes(
          database,
          batch.map(({ outcome }) => outcome),
          clock(),
        ),
      )
    }
    isWriting = false
  }
  return {
    record: (outcome) =>
      new Promise((resolve, reject) => {
        waiting.push({ outcome, resolve, reject })
        if (!isWriting) void write()
      }),
  }
}
