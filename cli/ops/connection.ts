import pg from 'pg'
import { type Opening, openDatabase } from './database'

/** Opens one connection to the estate's database for `work`, and closes it whatever happens. */
export async function withConnection<T>(
  work: (client: pg.Client) => Promise<T>,
  opening: Opening = {},
): Promise<T> {
  const client = new pg.Client({ connectionString: await openDatabase(opening) })
  // Its loss is told by the statement that runs into it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Does `work` in one transaction: a process that is killed in the middle leaves nothing behind. */
export async function inOneTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Refuses a database that the migrations have not reached. @throws Error with one clear line. */
export async function requireSchema(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ present: boolean }>(
    "select to_regclass('public.ticket_updates') is not null as present",
  )
  if (!rows[0]?.present) throw new Error('The database has no schema yet: run `estate ops migrate` first.')
}
