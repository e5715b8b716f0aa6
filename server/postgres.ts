import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { diskFull } from './data-dir'
import { EMBEDDED_PASSWORD_FILE, EMBEDDED_PORT_FILE, embeddedPort, embeddedUrl } from './database-url'
import { withLock } from './lock'
import { findFreePort, isPortFree } from './ports'
import { type ClusterFiles, prepareClusterFiles } from './postgres-files'
import { askCluster, disownPidFile, findPostmaster } from './postgres-probe'
import { explain, initialiseCluster, spawnPostmaster } from './postgres-start'
import { addUser, hasUsers } from './postgres-users'
import { sendSignal, waitUntilGone } from './processes'
import { giveToOwnerOf, keepSecret } from './secrets'
import { StartupError } from './startup-error'

export { databaseUrl, embeddedUrl } from './database-url'

const POLL_MS = 30
// Recovery after a crash replays at most max_wal_size: seconds on a good disk, a minute on a bad one.
const START_TIMEOUT_MS = 120_000
// How long the backends of a killed postmaster may hold its shared memory.
const CRASH_RETRY_MS = 5_000
const CRASH_RETRY_PAUSE_MS = 200
const FAST_STOP_MS = 5_000
// The lock is SQLite's, which has words of its own for a disk without room.
const SQLITE_FULL = 13
const LEFTOVERS = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/
const PORT_TAKEN = /Address already in use|could not create any TCP\/IP sockets/

/** A running embedded Postgres, as one of the processes that use it sees it. */
export type EmbeddedPostgres = {
  url: string
  /** Whether this call started it, rather than found it running. */
  startedHere: boolean
  /** Whether its process lives; it may still be recovering. */
  isRunning(): boolean
  /** Starts it again after a crash; answers its address, which changes only if another program took the port. */
  revive(): Promise<string>
  /** Ends it unless other live processes use it too, at the latest after `withinMs`. May be called again. */
  stop(options?: { withinMs?: number }): Promise<void>
}

/**
 * Makes sure that the embedded Postgres of `dataDir` runs, whoever started it, and answers how to reach it. Any number of
 * processes may ask at once. `fast` trades safety for speed, for databases that are thrown away; it counts only when this call starts it.
 * Throws a StartupError, one line with what to do, when it cannot run here.
 */
export async function ensurePostgres(dataDir: string, { fast = false } = {}): Promise<EmbeddedPostgres> {
  const files = prepareClusterFiles(dataDir)
  const inTurn = <T>(work: () => Promise<T>) =>
    withLock(dataDir, path.join(dataDir, 'postgres.lock'), work).catch((error: { errcode?: number }) => {
      throw error.errcode === SQLITE_FULL ? diskFull(dataDir) : error
    })
  const { startedHere, leave } = await inTurn(async () => ({
    startedHere: await bringUp(files, fast),
    leave: addUser(dataDir),
  }))
  const revive = async () => {
    await inTurn(() => bringUp(files, fast))
    return embeddedUrl(dataDir) as string
  }
  const stop = ({ withinMs = FAST_STOP_MS } = {}) =>
    inTurn(async () => {
      leave()
      if (!hasUsers(dataDir)) await stopPostmaster(files.data, withinMs)
    })
  const isRunning = () => findPostmaster(files.data) !== undefined
  return { url: embeddedUrl(dataDir) as string, startedHere, isRunning, revive, stop }
}

/** True when it had to be started. */
async function bringUp(files: ClusterFiles, fast: boolean): Promise<boolean> {
  const password = keepSecret(files.dataDir, EMBEDDED_PASSWORD_FILE)
  initialiseCluster(files, password)
  if (await isServing(files, password)) return false
  await start(files, password, fast)
  return true
}

/** Waits out a start or shutdown that is under way; true when the cluster then answers. */
async function isServing(files: ClusterFiles, password: string): Promise<boolean> {
  const deadline = performance.now() + START_TIMEOUT_MS
  while (performance.now() < deadline) {
    const postmaster = findPostmaster(files.data)
    if (!postmaster) return false
    const state = await askCluster(files.data, embeddedPort(files.dataDir) ?? 0, password)
    if (state === 'up') return true
    if (state === 'stranger') break
    await delay(POLL_MS)
  }
  throw new StartupError(
    `the database in ${files.dataDir} runs but does not accept ${EMBEDDED_PORT_FILE} and ${EMBEDDED_PASSWORD_FILE}; put them back, or end its process and start again`,
  )
}

async function start(files: ClusterFiles, password: string, fast: boolean): Promise<void> {
  const retryUntil = performance.now() + CRASH_RETRY_MS
  while (true) {
    disownPidFile(files.data)
    const port = await choosePort(files.dataDir)
    const postmaster = spawnPostmaster(files, port, fast)
    const isUp = await untilUpOrGone(files, port, password, postmaster.child)
    if (isUp) return
    const output = postmaster.logged()
    const mayRetry = LEFTOVERS.test(output) || PORT_TAKEN.test(output)
    if (!mayRetry || performance.now() > retryUntil) throw explain(output, files.dataDir)
    await delay(CRASH_RETRY_PAUSE_MS)
  }
}

// The port stays the same from start to start, so that tools and open terminals find the database again.
async function choosePort(dataDir: string): Promise<number> {
  const kept = embeddedPort(dataDir)
  if (kept && (await isPortFree(kept, '127.0.0.1'))) return kept
  const port = await findFreePort()
  const file = path.join(dataDir, EMBEDDED_PORT_FILE)
  writeFileSync(`${file}.new`, String(port))
  giveToOwnerOf(dataDir, `${file}.new`)
  renameSync(`${file}.new`, file)
  return port
}

type Spawned = ReturnType<typeof spawnPostmaster>['child']

async function untilUpOrGone(
  { data, dataDir }: ClusterFiles,
  port: number,
  password: string,
  child: Spawned,
): Promise<boolean> {
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  const deadline = performance.now() + START_TIMEOUT_MS
  while (child.exitCode === null && child.signalCode === null) {
    if (failure) throw explain(failure.message, dataDir)
    if ((await askCluster(data, port, password)) === 'up') return true
    if (performance.now() > deadline)
      throw new StartupError(`the database in ${dataDir} did not start within 2 minutes`)
    await delay(POLL_MS)
  }
  return false
}

/** A fast shutdown, and past `withinMs` an immediate one, which costs the next start a short recovery and loses nothing. */
async function stopPostmaster(data: string, withinMs: number): Promise<void> {
  const postmaster = findPostmaster(data)
  if (!postmaster) return
  sendSignal(postmaster, 'SIGINT')
  if (await waitUntilGone(postmaster, withinMs)) return
  sendSignal(postmaster, 'SIGQUIT')
  await waitUntilGone(postmaster, withinMs)
}
