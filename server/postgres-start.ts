import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { diskFull } from './data-dir'
import { EMBEDDED_NAME } from './database-url'
import type { ClusterFiles } from './postgres-files'
import { StartupError } from './startup-error'

const LOG_FILE = 'postgres.log'
const LOG_LIMIT_BYTES = 10 * 1024 * 1024
const OWNER_ONLY_DIR = 0o700
const OWNER_ONLY_FILE = 0o600
const DRAFT_PREFIX = 'new-data-'

// Nothing of the operator's shell (PGPORT, LANG, LD_PRELOAD …) changes how the database behaves.
const CLEAN_ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '256MB',
  // The estate's busiest hour fits one checkpoint; a crash then replays at most this much.
  max_wal_size: '1GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_statement: 'none',
}
// For databases that are thrown away: nothing waits for the disk.
const FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  // Several estates share it, each with pools of its own.
  max_connections: '400',
}

/** Creates the cluster if there is none. An initdb that is cut short leaves only a draft, which the next one removes. */
export function initialiseCluster({ home, data, bin, account }: ClusterFiles, password: string): void {
  if (existsSync(path.join(data, 'PG_VERSION'))) return
  for (const entry of readdirSync(home)) {
    if (entry.startsWith(DRAFT_PREFIX)) rmSync(path.join(home, entry), { recursive: true })
  }
  const draft = path.join(home, `${DRAFT_PREFIX}${process.pid}`)
  const passwordFile = path.join(home, `${DRAFT_PREFIX}password`)
  mkdirSync(draft)
  chmodSync(draft, OWNER_ONLY_DIR)
  writeFileSync(passwordFile, password, { mode: OWNER_ONLY_FILE })
  if (account) for (const file of [draft, passwordFile]) chownSync(file, account.uid, account.gid)
  const options = [
    `--username=${EMBEDDED_NAME}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ]
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const run = spawnSync(path.join(bin, 'initdb'), ['-D', draft, ...options, ...locale], {
    ...account,
    cwd: '/',
    env: CLEAN_ENVIRONMENT,
    encoding: 'utf8',
  })
  rmSync(passwordFile)
  if (run.status !== 0) throw explain(`${run.stdout}\n${run.stderr}`, home)
  renameSync(draft, data)
}

/** A postmaster that was just spawned, and what it has written to its log since. */
export type Postmaster = { child: ChildProcess; logged: () => string }

/** Starts the postmaster in a session of its own: a Ctrl-C on the terminal reaches only those who must close their connections first. */
export function spawnPostmaster(
  { dataDir, data, bin, account }: ClusterFiles,
  port: number,
  fast: boolean,
): Postmaster {
  const log = path.join(dataDir, LOG_FILE)
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`)
  const file = openSync(log, 'a', OWNER_ONLY_FILE)
  const before = statSync(log).size
  const settings = { ...SETTINGS, ...(fast ? FAST_SETTINGS : {}), port: String(port) }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(path.join(bin, 'postgres'), ['-D', data, ...args], {
    ...account,
    cwd: '/',
    env: CLEAN_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  child.unref()
  return { child, logged: () => readFileSync(log).subarray(before).toString() }
}

/** Turns what initdb or the postmaster said before it gave up into one line for the operator. */
export function explain(output: string, place: string): StartupError {
  if (/No space left on device/i.test(output)) return diskFull(place)
  if (/could not (create|resize) shared memory|Cannot allocate memory/i.test(output)) {
    return new StartupError(
      'there is too little memory for the database (it wants 256 MB); free some and start again',
    )
  }
  const said = output.match(/(?:FATAL|PANIC|error): +(.*)/i)?.[1] ?? output.trim().split('\n').at(-1)
  return new StartupError(
    `the embedded Postgres does not start: ${said}; its log is ${LOG_FILE} in the data folder`,
  )
}
