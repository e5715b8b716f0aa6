import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { databaseUrl } from '../database-url'
import { env } from '../env'
import { logger } from '../logger'
import { type PoolUse, poolUse } from '../pool-in-use'
import { EstateFigures } from './estate'
import { measureRequests, type ObserveRequest } from './requests'
import { type MetricsServer, serveMetrics } from './serve'

/** What a process tells Prometheus. */
export interface Metrics extends MetricsServer {
  observe: ObserveRequest
}

const POOL_STATES: Record<string, keyof PoolUse> = { in_use: 'inUse', idle: 'idle', waiting: 'waiting' }

/** The worker's port is the one after the web server's, so that both may read one file of settings. */
const PORT_AFTER = { web: 0, worker: 1 } as const

/** Serves this process's figures where METRICS_PORT says; undefined where it is not set. Throws a StartupError when the port is taken. */
export async function openMetrics(
  process: keyof typeof PORT_AFTER,
  settings = env.metrics,
): Promise<Metrics | undefined> {
  if (!settings) return undefined
  const registry = new Registry()
  registry.setDefaultLabels({ process })
  collectDefaultMetrics({ register: registry })
  tellPool(registry)
  const observe = measureRequests(registry)
  const figures = new EstateFigures(registry, databaseUrl)
  const address = { host: settings.host, port: settings.port + PORT_AFTER[process] }
  const server = await serveMetrics(address, registry.contentType, async () => {
    await figures.refresh()
    return registry.metrics()
  })
  logger.info(`figures at http://${settings.host}:${server.port}/metrics`)
  return { ...server, observe }
}

function tellPool(registry: Registry): void {
  new Gauge({
    name: 'estate_database_pool',
    help: 'Connections of this process to the database, and calls that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const use = poolUse()
      if (use) for (const [state, name] of Object.entries(POOL_STATES)) this.set({ state }, use[name])
    },
  })
}
