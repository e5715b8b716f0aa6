import { env } from '../env'
import type { Address } from './serve'
import type { Metrics } from './start'

/** The worker's port is the one after the web server's, so that both may read one file of settings. */
const PORT_AFTER = { web: 0, worker: 1 } as const

/**
 * Serves this process's figures where METRICS_PORT says; undefined where it is not set, and then not even the library is loaded.
 * Throws a StartupError when the port is taken.
 */
export async function openMetrics(
  process: keyof typeof PORT_AFTER,
  settings: Address | undefined = env.metrics,
): Promise<Metrics | undefined> {
  if (!settings) return undefined
  const { startMetrics } = await import('./start')
  return startMetrics(process, { ...settings, port: settings.port + PORT_AFTER[process] })
}
