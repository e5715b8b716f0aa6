import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { EMBEDDED_NAME } from './database-url'
import { commandOf, identify, type ProcessIdentity } from './processes'

const CONNECT_TIMEOUT_MS = 3_000
const CANNOT_CONNECT_NOW = '57P03'
const IMPOSSIBLE_PID = 2_147_483_647

/** `starting` is also said while it shuts down or recovers: ask again. `stranger` is a program on the port that is not this cluster. */
export type ClusterState = 'up' | 'starting' | 'down' | 'stranger'

/** Asks by connecting, the only answer that can be trusted after a crash, and makes the estate's database when it is missing. */
export async function askCluster(data: string, port: number, password: string): Promise<ClusterState> {
  const client = new Client({
    ...{ host: '127.0.0.1', port, user: EMBEDDED_NAME, password, database: 'postgres' },
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  })
  // A server that goes away between two queries is reported by the query; without a listener it would end this process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    if (rows[0]?.data_directory !== realpathSync(data)) return 'stranger'
    await createDatabase(client)
    return 'up'
  } catch (error) {
    return stateFrom(error as Error & { code?: string })
  } finally {
    await client.end()
  }
}

function stateFrom(error: Error & { code?: string }): ClusterState {
  if (error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET') return 'down'
  if (error.code === CANNOT_CONNECT_NOW) return 'starting'
  return 'stranger'
}

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [EMBEDDED_NAME])
  if (rowCount === 0) await client.query(`create database ${EMBEDDED_NAME}`)
}

/** The postmaster that serves `data` now; undefined when none does, whatever its pid file says. */
export function findPostmaster(data: string): ProcessIdentity | undefined {
  const pid = Number(pidFileLines(data)?.[0])
  if (!(pid > 0) || !commandOf(pid).includes(data)) return undefined
  return identify(pid)
}

/**
 * After a crash the pid in postmaster.pid may belong to another program, and Postgres would wait for that one for ever.
 * Only the pid is replaced: the rest of the file is how Postgres notices that old backends still use the shared memory.
 */
export function disownPidFile(data: string): void {
  const lines = pidFileLines(data)
  if (!lines || findPostmaster(data)) return
  writeFileSync(path.join(data, 'postmaster.pid'), [String(IMPOSSIBLE_PID), ...lines.slice(1)].join('\n'))
}

function pidFileLines(data: string): string[] | undefined {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
