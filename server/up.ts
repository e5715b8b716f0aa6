import { setTimeout as delay } from 'node:timers/promises'
import { env } from './env'
import { launchers } from './launchers'
import { closeEstate, type OpenEstate, openEstate } from './open-estate'
import { isAlive } from './processes'
import { exitWith, StartupError } from './startup-error'

const WATCH_MS = 1_000

/** Ends the start or the service when the operator says so, or the `npm run` that would pass that on is killed. */
function whenToldToStop(): AbortSignal {
  const stopping = new AbortController()
  const stop = () => stopping.abort(new Error('told to stop'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  const launchedBy = launchers()
  const watch = setInterval(() => launchedBy.every(isAlive) || stop(), WATCH_MS)
  watch.unref()
  return stopping.signal
}

/** Resolves when `signal` is aborted; restarts the embedded database whenever it is found dead. */
async function keepOpen(estate: OpenEstate, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if (estate.postgres && !estate.postgres.isRunning()) await estate.reviveDatabase()
    await delay(WATCH_MS, undefined, { signal }).catch(() => signal.throwIfAborted())
  }
}

async function up(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--dev')
  if (unknown) throw new StartupError(`up knows no ${unknown}; its only option is --dev`)
  const signal = whenToldToStop()
  const estate: OpenEstate = { dataDir: env.dataDir, children: [] }
  try {
    await openEstate(estate, { isDev: args.includes('--dev'), signal })
    await Promise.race([keepOpen(estate, signal), ...estate.children.map((child) => child.failed)])
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await closeEstate(estate)
  }
}

up(process.argv.slice(2)).then(() => process.exit(0), exitWith)
