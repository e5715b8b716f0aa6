import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { buildSite, isSiteStale } from '@/server/site-build'
import { freePort } from './ports'

const ROOT = path.join(import.meta.dirname, '../..')

/** The product as it is deployed: the built site and a worker, each in a process of its own. */
export interface DeployedEstate {
  url: string
  /** What its processes were started with, for the CLI and the operator's commands beside them. */
  env: NodeJS.ProcessEnv
  stop(): Promise<void>
}

/** Starts web and worker over the test file's own database; builds the site first when it is stale. */
export async function startEstate(extra: Record<string, string> = {}): Promise<DeployedEstate> {
  if (isSiteStale()) await buildSite({ isNeeded: isSiteStale })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const dataDir = path.join(process.env.ESTATE_DATA ?? '', `deployed-${port}`)
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    ESTATE_URL: url,
    ESTATE_DATA: dataDir,
    ...extra,
  }
  const started = ['web/server.ts', 'jobs/worker.ts'].map((file) => start(file, env as NodeJS.ProcessEnv))
  const children = await Promise.all(started)
  return {
    url,
    env: env as NodeJS.ProcessEnv,
    stop: async () => {
      await Promise.all(children.map(end))
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function start(file: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
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
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
