import { createHash } from 'node:crypto'
import type { Query, SQL } from 'drizzle-orm'
import { PgDialect, type PgSession } from 'drizzle-orm/pg-core'
import type { BasePayload, PayloadRequest } from 'payload'
import { executorOf, poolExecutor, type Sql, transactionOf } from './database'

/** Runs SQL that Postgres plans once a connection and not at every call. */
export interface PreparedSql extends Sql {
  /** SQL with `$1`-style places. */
  execute(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

const NAME_LENGTH = 32
const dialect = new PgDialect()

/**
 * SQL in the request's own transaction, for statements of every write: planning them costs more than running them. Their
 * text must not vary with the data (lists go as one array parameter), since every text stays in the connection's memory.
 * @throws Error when the request has no open transaction.
 */
export async function preparedInTransaction(req: PayloadRequest): Promise<PreparedSql> {
  return preparedOn(await transactionOf(req))
}

/** The same for reading: in the request's transaction when there is one, else on a connection of the pool. */
export async function preparedReading(req: PayloadRequest): Promise<PreparedSql> {
  return preparedOn(await executorOf(req))
}

/** The same outside any request: each statement is its own transaction. */
export function preparedOnPool(payload: BasePayload): PreparedSql {
  return preparedOn(poolExecutor(payload))
}

function preparedOn(executor: unknown): PreparedSql {
  const { session } = (executor as { _: { session: PgSession } })._
  const run = async (query: Query) => {
    const statement = session.prepareQuery(query, undefined, nameOf(query.sql), false)
    return (await statement.execute()) as { rows: unknown[] }
  }
  return {
    rows: async <Row>(query: SQL) => (await run(dialect.sqlToQuery(query))).rows as Row[],
    execute: (text, values = []) => run({ sql: text, params: values }),
  }
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, NAME_LENGTH)
}
