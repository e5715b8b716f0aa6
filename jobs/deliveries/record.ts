import type { Settlement } from '@/domain/notifications'
import { type Sql, sql } from '@/server/database'

/** What became of one attempt of a delivery. */
export interface Outcome {
  id: string
  /** The attempt it is about, by its count and its claim: a worker given up for dead does not overwrite a later one. */
  attempts: number
  claimedAt: Date
  settlement: Settlement
}

/** Writes outcomes down in one statement; what a digest carries shares the outcome of the e-mail that carries it. */
export async function recordOutcomes(database: Sql, outcomes: readonly Outcome[], now: Date): Promise<void> {
  const rows = outcomes.map(({ id, attempts, claimedAt, settlement }) => ({
    ...settlement,
    ...{ id, claimedAt, attempt: attempts },
  }))
  await database.rows(sql`
    with settled as (
      update deliveries d set status = o.status::enum_deliveries_status, error = o.error, attempts = o.attempts,
        next_attempt_at = o."nextAttemptAt", held_since = o."heldSince", sent_at = o."sentAt",
        provider_id = o."providerId", updated_at = ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o(id uuid, attempt int, "claimedAt" timestamptz,
        attempts int, status text, error varchar, "nextAttemptAt" timestamptz, "heldSince" timestamptz,
        "sentAt" timestamptz, "providerId" varchar)
      where d.id = o.id and d.status = 'sending' and d.attempts = o.attempt and d.sending_at = o."claimedAt"
      returning d.id, d.status, d.error, d.sent_at, d.updated_at)
    update deliveries c set status = s.status, error = s.error, sent_at = s.sent_at, updated_at = s.updated_at
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
