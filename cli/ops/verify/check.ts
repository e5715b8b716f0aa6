import type { Client, QueryResultRow } from 'pg'

/** Rows that contradict others, or a rule. */
export interface Fault {
  /** The check that found it. */
  check: string
  /** What is so, of each of the rows. */
  message: string
  /** How many there are. */
  count: number
  /** What the first of them are called. */
  rows: string[]
  /** What to do about it. */
  advice: string
}

/** One look at everything of a kind. */
export interface Check {
  name: string
  /** Why nothing of it is looked at here; absent where it is. */
  skipped?: string
  /** What is looked at, for whoever waits. */
  title: string
  run(look: Look): Promise<Fault[]>
}

/** What a check is given: one moment of the database, and the folder with the files. */
export interface Look {
  client: Client
  dataDir: string
  /** The moment that the database is seen as of. */
  at: Date
}

/** Rows that a fault names; the rest is counted. */
export const NAMED_MAX = 20

/** What is asked for: a query whose column `name` says what each wrong row is called. */
export interface Question {
  message: string
  advice: string
  wrong: string
  values?: unknown[]
}

/** Asks one question of the database: a fault, or none. */
export async function ask(client: Client, check: string, question: Question): Promise<Fault[]> {
  const { wrong, values = [], message, advice } = question
  const [row] = await rowsOf<{ n: number; names: string[] }>(
    client,
    `with wrong as (${wrong})
     select count(*)::int as n, array(select name::text from wrong order by 1 limit ${NAMED_MAX}) as names from wrong`,
    values,
  )
  return row && row.n > 0 ? [{ check, message, count: row.n, rows: row.names, advice }] : []
}

/** Several questions, one after the other: they share a connection. */
export async function askAll(
  client: Client,
  check: string,
  questions: readonly Question[],
): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const question of questions) faults.push(...(await ask(client, check, question)))
  return faults
}

export async function rowsOf<Row extends QueryResultRow>(
  client: Client,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await client.query<Row>(text, values)).rows
}
