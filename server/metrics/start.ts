import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { databaseUrl } from '../database-url'
import { logger } from '../logger'
import { type PoolUse, poolUse } from '../pool-in-use'
import { EstateFigures } from './estate'
import { measureRequests, type ObserveRequest } from './requests'
import { type Address, type MetricsServer, serveMetrics } from './serve'

/** What a process tells Prometheus. */
export interface Metrics extends MetricsServer {
  observe: ObserveRequest
}

const POOL_STATES: Record<string, keyof PoolUse> = { in_use: 'inUse', idle: 'idle', waiting: 'waiting' }

/** Serves a process's figures at an address. Throws a StartupError when the port is taken. */
export async function startMetrics(process: string, { port, host }: Address): Promise<Metrics> {
  const registry = new Registry()
  registry.setDefaultLabels({ process })
  collectDefaultMetrics({ register: registry })
  tellPool(registry)
  const observe = measureRequests(registry)
  const figures = new EstateFigures(registry, databaseUrl)
  const server = await serveMetrics({ port, host }, registry.contentType, async () => {
    await figures.refresh()
    return registry.metrics()
  })
  logger.info(`figures at http://${host}:${server.port}/metrics`)
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
