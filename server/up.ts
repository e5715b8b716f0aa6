import { setTimeout as delay } from 'node:timers/promises'
import { launchers } from './launchers'
import { closeEstate, type OpenEstate, openEstate, reviveDatabase } from './open-estate'
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

/** Starts the embedded database again whenever it is found dead; ends by throwing when `signal` is aborted. */
async function keepOpen(estate: OpenEstate, signal: AbortSignal): Promise<never> {
  while (true) {
    if (estate.postgres && !estate.postgres.isRunning()) await reviveDatabase(estate)
    await delay(WATCH_MS, undefined, { signal })
  }
}

async function up(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--dev')
  if (unknown) throw new StartupError(`up knows no ${unknown}; its only option is --dev`)
  const signal = whenToldToStop()
  const estate: OpenEstate = { children: [] }
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
