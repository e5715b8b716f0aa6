import { setTimeout as delay } from 'node:timers/promises'
import { buildSite, isSiteStale } from '@/server/site-build'
import { type DrillEstate, end } from './estate'
import { type Judgement, judge } from './judge'
import { Writers } from './writers'

const CLIENTS = 8
/** Writes that are to be answered between two kills, so that each of them falls into work. */
const ANSWERS_BETWEEN = 5
const LOOK_MS = 20
const PATIENCE_MS = 180_000

/** While no server runs, every key that is still held is a dead one's. */
const CUT_LEASES = 'update idempotency_keys set leased_until = now() where status is null'

/** How often what is killed. */
export interface Kills {
  /** Of web and worker in turns. */
  processes: number
  postgres: number
  /** Takes a dead server's hold on its keys for over at once, as if its minute had passed. */
  areLeasesCut?: boolean
}

/** Kills web, worker and Postgres again and again while people write, and says what became of what was acknowledged. */
export async function crashes(estate: DrillEstate, kills: Kills): Promise<Judgement> {
  if (isSiteStale()) await buildSite({ isNeeded: isSiteStale })
  const running = { web: await estate.start('web/server.ts'), worker: await estate.start('jobs/worker.ts') }
  try {
    const writers = await Writers.start(estate, CLIENTS)
    for (let kill = 0; kill < kills.postgres; kill += 1) {
      await someAnswers(writers)
      await estate.crashPostgres()
    }
    for (let kill = 0; kill < kills.processes; kill += 1) {
      await someAnswers(writers)
      const [name, file] =
        kill % 2 === 0 ? (['worker', 'jobs/worker.ts'] as const) : (['web', 'web/server.ts'] as const)
      await end(running[name], 'SIGKILL')
      if (kills.areLeasesCut && name === 'web') await estate.query(CUT_LEASES)
      running[name] = await estate.start(file)
    }
    await someAnswers(writers)
    await writers.stop()
    return await judge(estate, writers.seen)
  } finally {
    for (const child of Object.values(running)) await end(child, 'SIGTERM')
  }
}

async function someAnswers({ seen }: Writers): Promise<void> {
  const enough = seen.acknowledged.size + ANSWERS_BETWEEN
  const deadline = performance.now() + PATIENCE_MS
  while (seen.acknowledged.size < enough) {
    if (performance.now() > deadline)
      throw new Error(`Nothing is answered any more. ${seen.refused.at(-1) ?? ''}`)
    await delay(LOOK_MS)
  }
}
