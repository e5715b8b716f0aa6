import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from 'pg'
import { quoted, tablesOf } from './catalogue'

/** Those of other accounts, such as a hosting company's watch, are none of the estate's. */
const OTHERS = `datname = current_database() and usename = current_user and pid <> pg_backend_pid()
  and backend_type = 'client backend'`
const TRIES = 5
const PAUSE_MS = 200
/** A writer held another table for too long, or waited for one of ours while we waited for its. */
const IN_THE_WAY = new Set(['55P03', '40P01'])

/** How many other connections the estate's account has to its database. */
export async function othersConnected(client: Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where ${OTHERS}`,
  )
  return rows[0]?.n ?? 0
}

/** Ends them: what they remember of tables and types that are made anew would be wrong. */
export async function endOthers(client: Client): Promise<void> {
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${OTHERS}`)
}

/**
 * Does `work` in one transaction that has every table to itself. Others wait, and then see all of it or, when it fails or is
 * killed, nothing. @throws Error when the tables are not to be had.
 */
export async function aloneInOneTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await beginAlone(client)
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function beginAlone(client: Client): Promise<void> {
  const names = (await tablesOf(client)).map(({ name }) => `public.${quoted(name)}`).join(', ')
  for (let turn = 1; turn <= TRIES; turn += 1) {
    try {
      await client.query('begin')
      if (names) await client.query(`lock table ${names} in access exclusive mode`)
      return
    } catch (error) {
      await client.query('rollback')
      if (!IN_THE_WAY.has((error as { code?: string }).code ?? '')) throw error
      await delay(PAUSE_MS)
    }
  }
  throw new Error('The estate is too busy to be replaced: stop web and worker first. Nothing was changed.')
}
