import type { Client } from 'pg'
import { quoted, type TableShape, tablesOf } from './catalogue'

/** Shows all that follows as it is at one moment, beside web and worker, until `work` has ended. Nothing can be dropped meanwhile. */
export async function withSnapshot<T>(
  client: Client,
  work: (tables: TableShape[]) => Promise<T>,
): Promise<T> {
  const expected = await tablesOf(client)
  await client.query('begin isolation level repeatable read read only')
  try {
    // Before anything is read, since the moment is that of the first reading.
    const names = expected.map(({ name }) => `public.${quoted(name)}`).join(', ')
    await client.query(`lock table ${names} in access share mode`)
    const tables = await tablesOf(client)
    if (JSON.stringify(tables) !== JSON.stringify(expected)) {
      throw new Error('The schema is just being changed: wait until that has ended, and try again.')
    }
    return await work(tables)
  } finally {
    await client.query('rollback').catch(() => undefined)
  }
}
