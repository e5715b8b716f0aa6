import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

const POLL_MS = 50
// Positions in /proc/<pid>/stat counted after the command's closing bracket, the only field that may hold spaces.
const STATE = 0
const PARENT = 1
const STARTED_TICKS = 19

/** One process for ever: a pid comes back, a pid with its start time does not. */
export type ProcessIdentity = { pid: number; startedAt: string }

/** Identifies the running process `pid`; undefined when there is none, or only a zombie. */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid)
  return startedAt === undefined ? undefined : { pid, startedAt }
}

function startOnLinux(pid: number): string | undefined {
  const fields = linuxStat(pid)
  if (!fields || fields[STATE] === 'Z') return undefined
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[STARTED_TICKS]}`
}

function linuxStat(pid: number): string[] | undefined {
  const stat = readProc(pid, 'stat')
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ESRCH') return undefined
    throw error
  }
}

function startByPs(pid: number): string | undefined {
  const line = ps(pid, 'stat=,lstart=')
  return line === '' || line.startsWith('Z') ? undefined : line.slice(line.indexOf(' ')).trim()
}

// `ps` answers an unknown pid with exit code 1 and no output.
function ps(pid: number, format: string): string {
  try {
    return execFileSync('ps', ['-o', format, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch (error) {
    if ((error as { status?: number }).status === 1) return ''
    throw error
  }
}

/** The command line of a running process, its arguments separated by spaces; empty when there is no such process. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=')
  return readProc(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ?? ''
}

/** The process that started `pid`, or adopted it; 0 when there is no such process. */
export function parentOf(pid: number): number {
  return Number(process.platform === 'linux' ? linuxStat(pid)?.[PARENT] : ps(pid, 'ppid=')) || 0
}

/** Whether exactly this process still runs. */
export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  return identify(pid)?.startedAt === startedAt
}

/** Sends `signal`; `scope: 'group'` reaches the process group that it leads. A process that is already gone is no error. */
export function sendSignal(
  target: ProcessIdentity,
  signal: NodeJS.Signals,
  scope: 'process' | 'group' = 'process',
): void {
  if (!isAlive(target)) return
  try {
    process.kill(scope === 'group' ? -target.pid : target.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Waits until the process is gone; false when it still runs after `timeoutMs`. */
export async function waitUntilGone(target: ProcessIdentity, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  while (isAlive(target)) {
    if (performance.now() > deadline) return false
    await delay(POLL_MS)
  }
  return true
}
