import { statfsSync } from 'node:fs'
import { Client } from 'pg'
import { makeDataDir } from './data-dir'
import { isPortFree } from './ports'
import { StartupError } from './startup-error'

const OLDEST_NODE = 22
const OLDEST_POSTGRES = 15
const MINIMUM_FREE_BYTES = 300 * 1024 * 1024
const CONNECT_TIMEOUT_MS = 10_000

/** Checks this machine's Node, data folder and disk before anything is started. Throws a StartupError for the first thing that is wrong. */
export function checkMachine(dataDir: string): void {
  checkNode(process.versions.node)
  makeDataDir(dataDir)
  const { bavail, bsize } = statfsSync(dataDir)
  checkSpace(dataDir, bavail * bsize)
}

/** Refuses a Node version (such as `24.1.0`) on which the estate is known to fail. */
export function checkNode(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return
  throw new StartupError(
    `Node ${version} is too old; \`npm ci\` installs the right one beside the project, when its scripts may run`,
  )
}

/** Refuses to start on a disk that the first photos would fill. */
export function checkSpace(dataDir: string, freeBytes: number): void {
  if (freeBytes >= MINIMUM_FREE_BYTES) return
  const [free, needed] = [freeBytes, MINIMUM_FREE_BYTES].map((bytes) => Math.floor(bytes / 1024 / 1024))
  throw new StartupError(
    `the disk that holds ${dataDir} has ${free} MB left and ${needed} MB are needed; free some space and start again`,
  )
}

/** Checks that the site can be served on `port`. Throws a StartupError when it is taken or forbidden. */
export async function checkPort(port: number): Promise<void> {
  const isFree = await isPortFree(port).catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(`port ${port} cannot be used (${error.code}); set PORT to another one`)
  })
  if (!isFree)
    throw new StartupError(`port ${port} is taken; end the program that uses it, or set PORT to another one`)
}

/** Checks that `url` leads to a database that the estate can use. Throws a StartupError that never shows the password. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    checkPostgresVersion(rows[0]?.server_version ?? '')
  } catch (error) {
    throw error instanceof StartupError ? error : databaseRefusal(url, error as Error & { code?: string })
  } finally {
    await client.end()
  }
}

/** Refuses a server version (such as `14.11 (Debian)`) that lacks what the migrations use. */
export function checkPostgresVersion(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST_POSTGRES) return
  throw new StartupError(
    `the database is Postgres ${version}, and ${OLDEST_POSTGRES} or newer is needed; upgrade it, or unset DATABASE_URL to use the embedded one`,
  )
}

/** What the operator is told when the database at `url` cannot be opened. */
export function databaseRefusal(url: string, error: Error & { code?: string }): StartupError {
  const { host, pathname, username } = new URL(url)
  const user = decodeURIComponent(username)
  switch (error.code) {
    case '28P01':
    case '28000':
      return new StartupError(
        `the database at ${host} does not accept ${user}'s password; correct it in DATABASE_URL`,
      )
    case '3D000':
      return new StartupError(
        `the server at ${host} has no database "${pathname.slice(1)}"; create it, or correct DATABASE_URL`,
      )
    default:
      return new StartupError(
        `the database at ${host} cannot be reached (${error.code ?? error.message}); start it, or correct DATABASE_URL`,
      )
  }
}
