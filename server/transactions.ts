import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { sql } from 'drizzle-orm'
import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres'
import type { PgTransactionConfig } from 'drizzle-orm/pg-core'

/** What Payload keeps of an open transaction. */
type Session = PostgresAdapter['sessions'][string]
type Dialect = ConstructorParameters<typeof NodePgTransaction>[0]
type Client = ConstructorParameters<typeof NodePgSession>[0]
type Schema = ConstructorParameters<typeof NodePgTransaction>[2]

/**
 * Puts a beginning and an end of transactions of our own in the place of Payload's, which acknowledge a write whose COMMIT
 * has failed, and lose a connection of the pool whenever BEGIN fails.
 */
export function confirmCommits(adapter: PostgresAdapter): void {
  adapter.beginTransaction = async (options) => {
    const id = randomUUID()
    adapter.sessions[id] = await open(adapter, options)
    return id
  }
  adapter.commitTransaction = async (asked) => {
    const id = await asked
    const session = adapter.sessions[id]
    if (!session) return
    // First of all, so that nothing joins a transaction that is ending.
    delete adapter.sessions[id]
    await session.resolve()
  }
}

async function open(adapter: PostgresAdapter, options?: PgTransactionConfig): Promise<Session> {
  await adapter.initializing
  const client = await adapter.pool.connect()
  const { dialect, _: schema } = adapter.drizzle as unknown as { dialect: Dialect; _: Schema }
  const session = new NodePgSession(client as unknown as Client, dialect, schema)
  const db = new NodePgTransaction(dialect, session, schema)
  const end = async (command: 'commit' | 'rollback') => {
    try {
      const { command: done } = await db.execute(sql.raw(command))
      client.release()
      return done
    } catch (error) {
      client.release(error as Error)
      throw error
    }
  }
  try {
    await db.execute(sql`begin`)
    if (options) await db.setTransaction(options)
  } catch (error) {
    client.release(error as Error)
    throw error
  }
  return {
    db: db as unknown as Session['db'],
    resolve: () => confirmed(end('commit')),
    // A connection that is gone has taken its transaction with it.
    reject: () =>
      end('rollback').then(
        () => {},
        () => {},
      ),
  }
}

/** Postgres answers the COMMIT of a transaction that has failed with a ROLLBACK, and calls it a success. */
async function confirmed(ending: Promise<string>): Promise<void> {
  if ((await ending) !== 'COMMIT')
    throw new Error('A statement of this transaction had failed, and nobody minded.')
}
