import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { buildSite, isSiteStale } from '@/server/site-build'
import { freePort } from '../../support/ports'

const ROOT = path.join(import.meta.dirname, '../../..')

/** One process of the product, as it is deployed. */
export interface Started {
  /** Where the site answers; nothing for a worker. */
  url: string
  env: NodeJS.ProcessEnv
  /** Sends the signal, and answers how the process ended: its code, or the signal that it died of. */
  end(signal?: NodeJS.Signals): Promise<number | string | null>
  isRunning(): boolean
}

/** A web server over the test file's database, on a port of its own. The site is built first when it is stale. */
export async function startWeb(extra: Record<string, string> = {}): Promise<Started> {
  if (isSiteStale()) await buildSite({ isNeeded: isSiteStale })
  const port = String(await freePort())
  return start('web/server.ts', port, extra)
}

/** A worker over the test file's database. */
export function startAWorker(extra: Record<string, string> = {}): Promise<Started> {
  return start('jobs/worker.ts', '1', extra)
}

async function start(file: string, port: string, extra: Record<string, string>): Promise<Started> {
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...(process.env as Record<string, string>),
    NODE_ENV: 'production',
    PORT: port,
    ESTATE_URL: url,
    ...extra,
  } as NodeJS.ProcessEnv
  const child = fork(path.join(ROOT, file), {
    cwd: ROOT,
    env,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const died = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`${file} ended with ${code} while it started.`)),
  )
  died.catch(() => undefined)
  await Promise.race([once(child, 'message'), died])
  return { url, env, end: (signal = 'SIGTERM') => end(child, signal), isRunning: () => isRunning(child) }
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | string | null> {
  if (!isRunning(child)) return child.exitCode ?? child.signalCode
  const gone = once(child, 'exit')
  child.kill(signal)
  const [code, died] = await gone
  return code ?? died
}
