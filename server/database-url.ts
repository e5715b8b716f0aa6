import { readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from './env'
import { readSecret } from './secrets'
import { StartupError } from './startup-error'

/** Role and database of the embedded Postgres. */
export const EMBEDDED_NAME = 'estate'
/** Files in the data folder that say how to reach the embedded Postgres. */
export const EMBEDDED_PASSWORD_FILE = 'postgres-password'
export const EMBEDDED_PORT_FILE = 'postgres-port'

/** The port kept for the embedded Postgres of `dataDir`; undefined before its first start. */
export function embeddedPort(dataDir: string): number | undefined {
  try {
    return Number(readFileSync(path.join(dataDir, EMBEDDED_PORT_FILE), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Address of the embedded database of `dataDir`, whether or not it runs now; undefined before its first start. */
export function embeddedUrl(dataDir: string): string | undefined {
  const port = embeddedPort(dataDir)
  const password = readSecret(dataDir, EMBEDDED_PASSWORD_FILE)
  if (!port || !password) return undefined
  return `postgres://${EMBEDDED_NAME}:${password}@127.0.0.1:${port}/${EMBEDDED_NAME}`
}

/** The database that this process uses: DATABASE_URL, else the embedded one. Throws a StartupError when there is neither. */
export function databaseUrl(): string {
  const url = env.databaseUrl ?? embeddedUrl(env.dataDir)
  if (url) return url
  throw new StartupError(
    'there is no database yet; set DATABASE_URL, or run `npm run up` once to make the embedded one',
  )
}
