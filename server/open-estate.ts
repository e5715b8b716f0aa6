import { type SupervisedChild, supervise } from './children'
import { env, payloadSecret } from './env'
import { logger } from './logger'
import { type EmbeddedPostgres, ensurePostgres } from './postgres'
import { checkDatabase, checkMachine, checkPort } from './preflight'
import { runProgram } from './run-program'
import { buildSite, isSiteStale } from './site-build'
import { type Note, step } from './steps'
import { claimDataDir, noteChildren, releaseDataDir } from './up-state'
import { hasDemoEstate, welcome } from './welcome'

const OPS = 'cli/ops/main.ts'
// Together under ten seconds: the web server drains for eight, and the database has nothing left to wait for.
const CHILDREN_END_MS = 8_000
const DATABASE_END_MS = 1_500

/** What an `up` has running; filled as it starts, so that a start cut short can be undone. */
export type OpenEstate = {
  hasClaim?: boolean
  databaseUrl?: string
  postgres?: EmbeddedPostgres
  children: SupervisedChild[]
}

type Options = { isDev: boolean; signal: AbortSignal }

/** Starts everything in order and says where it is to be found. Throws a StartupError at the first thing that cannot be had. */
export async function openEstate(estate: OpenEstate, { isDev, signal }: Options): Promise<void> {
  checkMachine(env.dataDir)
  await claimDataDir(env.dataDir, env.estateUrl)
  estate.hasClaim = true
  await checkPort(env.port)
  estate.databaseUrl = await step('Starting the database', () => openDatabase(estate))
  const environment = () => childEnvironment(estate, isDev)
  const ops = (args: string[]) => (onLine: Note) =>
    runProgram({
      name: args[0] as string,
      args: ['--import', 'tsx', OPS, ...args],
      env: environment(),
      signal,
      onLine,
    })
  await step('Bringing the database up to date', ops(['migrate']))
  if (env.demo ?? estate.postgres !== undefined)
    await step('Preparing the demo estate', ops(['demo', '--if-empty']))
  if (!isDev && isSiteStale())
    await step('Building the site', (onLine) => buildSite({ onLine, signal, isNeeded: isSiteStale }))
  signal.throwIfAborted()
  await step('Opening the site', () => startChildren(estate, environment, isDev, signal))
  process.stdout.write(welcome(env.estateUrl, await hasDemoEstate(estate.databaseUrl)))
}

async function openDatabase(estate: OpenEstate): Promise<string> {
  if (!env.databaseUrl) estate.postgres = await ensurePostgres(env.dataDir)
  const url = env.databaseUrl ?? (estate.postgres as EmbeddedPostgres).url
  await checkDatabase(url)
  return url
}

function childEnvironment(estate: OpenEstate, isDev: boolean): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: isDev ? 'development' : 'production',
    PORT: String(env.port),
    ESTATE_URL: env.estateUrl,
    ESTATE_DATA: env.dataDir,
    DATABASE_URL: estate.databaseUrl,
    PAYLOAD_SECRET: payloadSecret(),
  }
}

async function startChildren(
  estate: OpenEstate,
  environment: () => NodeJS.ProcessEnv,
  isDev: boolean,
  signal: AbortSignal,
): Promise<void> {
  const note = () =>
    noteChildren(
      env.dataDir,
      env.estateUrl,
      estate.children.flatMap((child) => child.identity() ?? []),
    )
  const start = (name: string, file: string, args: string[] = []) => {
    const child = supervise({ name, file, args, env: environment }, note)
    estate.children.push(child)
    return child
  }
  const web = start('web server', 'web/server.ts', isDev ? ['--dev'] : [])
  if (env.isWorkerInside) start('worker', 'jobs/worker.ts')
  note()
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  await Promise.race([web.ready, aborted, ...estate.children.map((child) => child.failed)])
}

/** Starts the embedded database again after it was killed. */
export async function reviveDatabase(estate: OpenEstate): Promise<void> {
  logger.warn('the database is gone; starting it again')
  const url = await estate.postgres?.revive()
  if (url === estate.databaseUrl) return
  estate.databaseUrl = url
  // The children's connections lead to a port that is no longer ours.
  await Promise.all(estate.children.map((child) => child.restart(CHILDREN_END_MS)))
}

/** Stops all that was started, those who use the database before the database itself, within ten seconds. */
export async function closeEstate(estate: OpenEstate): Promise<void> {
  await Promise.all(estate.children.map((child) => child.stop(CHILDREN_END_MS)))
  await estate.postgres?.stop({ withinMs: DATABASE_END_MS })
  if (estate.hasClaim) releaseDataDir(env.dataDir)
}
