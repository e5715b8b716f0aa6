import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { diskFull } from './data-dir'
import { identify, sendSignal, waitUntilGone } from './processes'
import { StartupError } from './startup-error'

const TERMINATE_MS = 3_000
const KEPT_LINES = 30
const ANSI_SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g')

/** One program to run to its end, with this Node. */
export type Program = {
  name: string
  args: string[]
  env: NodeJS.ProcessEnv
  signal?: AbortSignal
  onLine?: (line: string) => void
}

/**
 * Runs a program to its end. When it fails, throws a StartupError that ends with the last thing it said, after printing its
 * last 30 lines if `isVerboseFailure`. An abort ends the program and all that it started, then throws the signal's reason.
 */
export async function runProgram(program: Program, { isVerboseFailure = false } = {}): Promise<void> {
  const { name, args, env, signal, onLine } = program
  signal?.throwIfAborted()
  const child = spawn(process.execPath, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (raw) => {
      const line = raw.replace(ANSI_SEQUENCE, '').trim()
      if (line === '') return
      if (lines.push(line) > KEPT_LINES) lines.shift()
      onLine?.(line)
    })
  }
  const abort = () => void endGroup(child.pid)
  signal?.addEventListener('abort', abort, { once: true })
  const [code, by] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (...outcome) => resolve(outcome))
  })
  signal?.removeEventListener('abort', abort)
  signal?.throwIfAborted()
  if (code === 0) return
  if (lines.some((line) => /ENOSPC|No space left on device/.test(line))) throw diskFull('the estate')
  if (isVerboseFailure) process.stderr.write(`${lines.join('\n')}\n`)
  throw new StartupError(
    `${name} failed (${by ?? `exit code ${code}`}): ${lines.at(-1) ?? 'it said nothing'}`,
  )
}

async function endGroup(pid: number | undefined): Promise<void> {
  const child = pid === undefined ? undefined : identify(pid)
  if (!child) return
  sendSignal(child, 'SIGTERM', 'group')
  if (!(await waitUntilGone(child, TERMINATE_MS))) sendSignal(child, 'SIGKILL', 'group')
}
