import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { logger } from './logger'
import { identify, type ProcessIdentity, sendSignal, waitUntilGone } from './processes'
import { StartupError } from './startup-error'

const FIRST_PAUSE_MS = 500
const QUICK_LIFE_MS = 30_000
const QUICK_CRASHES = 4

/** A process to keep running: a TypeScript `file` with its arguments, and the environment of its next start. */
export type ChildPlan = { name: string; file: string; args?: string[]; env: () => NodeJS.ProcessEnv }

/** A child that is started again whenever it ends. */
export type SupervisedChild = {
  /** Resolves when the child first says that it is ready. */
  ready: Promise<void>
  /** Rejects with a StartupError when it crashed so often that another try is pointless; never resolves. */
  failed: Promise<never>
  /** The process that runs now, if any. */
  identity(): ProcessIdentity | undefined
  /** Ends it as `stop` does; it is then started again like one that crashed. */
  restart(withinMs: number): Promise<void>
  /** Asks it to end, kills it and all that it started after `withinMs`, and starts it no more. */
  stop(withinMs: number): Promise<void>
}

/** How long to wait before start number `crashes + 1` (ms); undefined when there should be none. */
export function pauseAfter(crashes: number): number | undefined {
  return crashes >= QUICK_CRASHES ? undefined : FIRST_PAUSE_MS * 2 ** (crashes - 1)
}

/** Starts a child and keeps it running; `onStart` hears of every start. Its output goes where this process's goes. */
export function supervise(plan: ChildPlan, onStart: () => void): SupervisedChild {
  const ready = Promise.withResolvers<void>()
  const stopping = new AbortController()
  let current: ProcessIdentity | undefined
  const run = async () => {
    let crashes = 0
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      const child = launch(plan, ready.resolve)
      current = child.pid === undefined ? undefined : identify(child.pid)
      onStart()
      const outcome = await ending(child)
      if (stopping.signal.aborted) return
      crashes = performance.now() - startedAt < QUICK_LIFE_MS ? crashes + 1 : 1
      const pause = pauseAfter(crashes)
      if (pause === undefined)
        throw new StartupError(
          `the ${plan.name} ended ${crashes} times in a row (${outcome}); it says why above`,
        )
      logger.warn(`the ${plan.name} ended (${outcome}); starting it again`)
      await delay(pause, undefined, { signal: stopping.signal }).catch(ignoreAbort)
    }
  }
  const running = run()
  const failed = running.then(() => new Promise<never>(() => undefined))
  const restart = async (withinMs: number) => {
    if (current) await end(current, withinMs)
  }
  const stop = (withinMs: number) => {
    stopping.abort()
    return restart(withinMs)
  }
  return { ready: ready.promise, failed, identity: () => current, restart, stop }
}

async function end(child: ProcessIdentity, withinMs: number): Promise<void> {
  sendSignal(child, 'SIGTERM')
  if (!(await waitUntilGone(child, withinMs))) sendSignal(child, 'SIGKILL', 'group')
}

// In a group of its own, a Ctrl-C on the terminal does not reach it before its turn; the channel tells it when this process is gone.
function launch({ file, args = [], env }: ChildPlan, onReady: () => void): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: env(),
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  child.on('message', (message) => {
    if ((message as { type?: string }).type === 'ready') onReady()
  })
  return child
}

function ending(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
}

function ignoreAbort(error: Error): void {
  if (error.name !== 'AbortError') throw error
}
