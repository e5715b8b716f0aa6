import { setTimeout as delay } from 'node:timers/promises'
import { env } from '@/server/env'
import { type EmbeddedPostgres, ensurePostgres } from '@/server/postgres'
import { hasCluster } from '@/server/postgres-files'

/** Milliseconds that connections may take to close. Payload keeps one for ever, for which its pool would wait. */
const CLOSE_MS = 500
/** How a process ends that a person interrupts. */
export const EXIT_INTERRUPTED = 130

/** Whether an embedded database may be made where there is none; a look at an estate makes none. */
export interface Opening {
  mayMake?: boolean
}

let embedded: Promise<EmbeddedPostgres> | undefined
let closed: Promise<void> | undefined
let interrupted = false
const closers: (() => Promise<unknown>)[] = []

/** Makes sure that there is a database to talk to, and answers its address. @throws Error with one clear line. */
export async function openDatabase({ mayMake = false }: Opening = {}): Promise<string> {
  if (env.databaseUrl) return env.databaseUrl
  if (!mayMake && !hasCluster(env.dataDir))
    throw new Error(
      `There is no estate in ${env.dataDir}: check ESTATE_DATA, or set DATABASE_URL. Nothing was made.`,
    )
  if (!embedded) {
    embedded = ensurePostgres(env.dataDir)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, endInterrupted)
  }
  return (await embedded).url
}

/** Notes what has to end before the database does. */
export function beforeClosing(close: () => Promise<unknown>): void {
  closers.push(close)
}

/** Lets go of the embedded database, which ends when nobody else uses it. May be called again. */
export function closeDatabase(): Promise<void> {
  closed ??= close()
  return closed
}

async function close(): Promise<void> {
  // One that could not be opened has said so.
  const postgres = await embedded?.catch(() => undefined)
  if (!postgres) return
  await Promise.race([Promise.all(closers.map((one) => one())), delay(CLOSE_MS)])
  await postgres.stop()
}

/** Ends the process in order when a person interrupts it. */
export function endInterrupted(): void {
  interrupted = true
  void closeDatabase().finally(() => process.exit(EXIT_INTERRUPTED))
}

/** Whether a person has interrupted: what fails then fails for that. */
export const isInterrupted = (): boolean => interrupted
