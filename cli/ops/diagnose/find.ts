import type { Client } from 'pg'

/** Something that works, and should be different. */
export interface Advice {
  /** What was looked at. */
  check: string
  /** Whom or what it is about: a member of staff, a ticket, a table. */
  about: string
  /** What is so. */
  message: string
  /** What to do about it. */
  advice: string
}

/** Rows of one kind that are listed; the rest is counted in a last line. */
export const LISTED_MAX = 50

interface Question {
  check: string
  advice: string
  /** A query for `about` and `message`, the gravest first. */
  query: string
  values?: unknown[]
}

/** Asks one question of the database. */
export async function find(
  client: Client,
  { check, advice, query, values = [] }: Question,
): Promise<Advice[]> {
  const { rows } = await client.query<Row>(
    `select about, message, count(*) over ()::int as n from (${query}) found limit ${LISTED_MAX}`,
    values,
  )
  const found = rows.map(({ about, message }) => ({ check, about, message, advice }))
  const more = (rows[0]?.n ?? 0) - rows.length
  return more > 0 ? [...found, { check, about: '…', message: `and ${more} more`, advice }] : found
}

interface Row {
  about: string
  message: string
  n: number
}

/** Several questions, one after the other: they share a connection. */
export async function findAll(client: Client, questions: readonly Question[]): Promise<Advice[]> {
  const found: Advice[] = []
  for (const question of questions) found.push(...(await find(client, question)))
  return found
}
