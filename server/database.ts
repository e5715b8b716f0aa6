import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { type SQL, sql } from 'drizzle-orm'
import type { BasePayload, PayloadRequest } from 'payload'
import { confirmCommits } from './transactions'

/** Runs SQL and gives the rows. */
export interface Sql {
  rows<Row>(query: SQL): Promise<Row[]>
}

interface Executor {
  execute(query: SQL): Promise<{ rows: unknown[] }>
}

const wrap = (executor: Executor): Sql => ({
  rows: async <Row>(query: SQL) => (await executor.execute(query)).rows as Row[],
})

const adapterOf = (payload: BasePayload): PostgresAdapter => payload.db as unknown as PostgresAdapter

/**
 * SQL in the request's own transaction: what it writes stands or falls with the request.
 * @throws Error when the request has no open transaction, since a silent second connection would break atomicity.
 */
export async function inTransaction(req: PayloadRequest): Promise<Sql> {
  return wrap(await transactionOf(req))
}

/** The drizzle transaction itself, for libraries that join it (pg-boss). */
export async function transactionOf(req: PayloadRequest): Promise<Executor> {
  const id = await req.transactionID
  const session = id === undefined ? undefined : adapterOf(req.payload).sessions?.[id]
  if (!session) throw new Error('This write has no open transaction: pass req to every nested operation.')
  return session.db as unknown as Executor
}

/** The request's transaction when there is one, else the pool. */
export async function executorOf(req: PayloadRequest): Promise<Executor> {
  const id = await req.transactionID
  const session = id === undefined ? undefined : adapterOf(req.payload).sessions?.[id]
  return (session?.db ?? adapterOf(req.payload).drizzle) as unknown as Executor
}

/** SQL for reading: in the request's transaction when there is one, else on a connection of the pool. */
export async function reading(req: PayloadRequest): Promise<Sql> {
  return wrap(await executorOf(req))
}

/** SQL outside any request: each statement is its own transaction. */
export function onPool(payload: BasePayload): Sql {
  return wrap(poolExecutor(payload))
}

/** The pool itself, as drizzle gives it. */
export function poolExecutor(payload: BasePayload): Executor {
  return adapterOf(payload).drizzle as unknown as Executor
}

/** Does `work` in one transaction of its own, with a request that nested operations pass on. */
export async function withTransaction<T>(
  payload: BasePayload,
  req: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const id = await payload.db.beginTransaction()
  if (id === null) throw new Error('The database gave no transaction.')
  req.transactionID = id
  try {
    const result = await work(req)
    await payload.db.commitTransaction(id)
    return result
  } catch (error) {
    await payload.db.rollbackTransaction(id)
    throw error
  } finally {
    delete req.transactionID
  }
}

/** SQL in one transaction of its own, outside any request. */
export async function inOwnTransaction<T>(
  payload: BasePayload,
  work: (database: Sql) => Promise<T>,
): Promise<T> {
  return adapterOf(payload).drizzle.transaction((transaction) =>
    work(wrap(transaction as unknown as Executor)),
  )
}

/**
 * Keeps the process and its word when connections to the database are lost: the loss of one is an event, which ends the
 * process where nobody listens for it, and a write whose end was not confirmed fails.
 */
export function surviveLostConnections(payload: BasePayload): void {
  const adapter = adapterOf(payload)
  const { pool } = adapter
  if (pool.listenerCount('error') > 0) return
  const heard = new WeakSet<object>()
  pool.on('acquire', (client) => {
    if (heard.has(client)) return
    heard.add(client)
    client.on('error', (error) =>
      payload.logger.warn({ err: error }, 'A connection to the database was lost.'),
    )
  })
  // An idle connection is lost to the pool as well, which has nothing to add.
  pool.on('error', () => {})
  confirmCommits(adapter)
}

export { sql }
