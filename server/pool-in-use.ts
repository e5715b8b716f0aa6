import type { Pool } from 'pg'

/** The site's bundles and the server around them are modules apart, in one process: they meet under this name. */
const SLOT = Symbol.for('khaki-estate.pool')
const place = globalThis as { [SLOT]?: Pool }

/** Connections to the database that this process has open, and calls that wait for one. */
export interface PoolUse {
  inUse: number
  idle: number
  waiting: number
}

/** Says which pool this process works with; the latest counts. */
export function notePool(pool: Pool): void {
  place[SLOT] = pool
}

/** How the pool stands now; undefined before there is one. */
export function poolUse(): PoolUse | undefined {
  const pool = place[SLOT]
  if (!pool) return undefined
  return { inUse: pool.totalCount - pool.idleCount, idle: pool.idleCount, waiting: pool.waitingCount }
}
