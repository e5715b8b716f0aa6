import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identify, isAlive, type ProcessIdentity, sendSignal, waitUntilGone } from './processes'
import { giveToOwnerOf } from './secrets'
import { StartupError } from './startup-error'

const STATE_FILE = 'up.json'
const ORPHAN_TERMINATE_MS = 3_000
const ORPHAN_KILL_MS = 2_000

type UpState = { up: ProcessIdentity; url: string; children: ProcessIdentity[] }

/**
 * Takes the data folder for this `up`, first ending what an earlier one that was killed left running.
 * Throws a StartupError when another `up` is at work on it.
 */
export async function claimDataDir(dataDir: string, url: string): Promise<void> {
  const earlier = readState(dataDir)
  if (earlier && isAlive(earlier.up)) {
    const { pid } = earlier.up
    throw new StartupError(
      `it already runs at ${earlier.url} (process ${pid}); end that one with Ctrl-C or \`kill ${pid}\` first`,
    )
  }
  await Promise.all((earlier?.children ?? []).map(endOrphan))
  writeState(dataDir, { up: identify(process.pid) as ProcessIdentity, url, children: [] })
}

/** Notes the children that now run, so that a later start can end them if this process is killed. */
export function noteChildren(dataDir: string, url: string, children: ProcessIdentity[]): void {
  writeState(dataDir, { up: identify(process.pid) as ProcessIdentity, url, children })
}

/** Gives the data folder back. */
export function releaseDataDir(dataDir: string): void {
  rmSync(path.join(dataDir, STATE_FILE), { force: true })
}

// They end by themselves when their parent is gone; one that hangs does not.
async function endOrphan(child: ProcessIdentity): Promise<void> {
  sendSignal(child, 'SIGTERM', 'group')
  if (await waitUntilGone(child, ORPHAN_TERMINATE_MS)) return
  sendSignal(child, 'SIGKILL', 'group')
  await waitUntilGone(child, ORPHAN_KILL_MS)
}

function readState(dataDir: string): UpState | undefined {
  try {
    return JSON.parse(readFileSync(path.join(dataDir, STATE_FILE), 'utf8')) as UpState
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function writeState(dataDir: string, state: UpState): void {
  const file = path.join(dataDir, STATE_FILE)
  writeFileSync(`${file}.new`, JSON.stringify(state))
  giveToOwnerOf(dataDir, `${file}.new`)
  renameSync(`${file}.new`, file)
}
