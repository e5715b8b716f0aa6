import { statSync } from 'node:fs'
import path from 'node:path'
import type { DrillEstate } from './estate'
import { fillHistory } from './history'

/** What a backup and its restore came to. */
export interface RoundTrip {
  tickets: number
  rows: number
  fileBytes: number
  backupSeconds: number
  restoreSeconds: number
  /** Tables whose rows add up to something else than before. */
  different: string[]
}

/** Backs an estate of so many tickets up, deletes everything, and restores it. */
export async function roundTrip(estate: DrillEstate, tickets: number): Promise<RoundTrip> {
  await fillHistory(estate, tickets)
  const file = path.join(estate.dataDir, 'drill.backup')
  const before = await sumsOf(estate)
  const backupSeconds = await secondsOf(() => estate.run('cli/ops/main.ts', 'backup', file))
  await estate.run('cli/ops/main.ts', 'reset', '--confirm=The Khaki Estate')
  const wiped = await sumsOf(estate)
  if (wiped.get('tickets')?.rows !== 0) throw new Error('The estate was not wiped.')
  const restoreSeconds = await secondsOf(() => estate.run('cli/ops/main.ts', 'restore', file))
  const after = await sumsOf(estate)
  return {
    tickets,
    rows: [...before.values()].reduce((sum, { rows }) => sum + rows, 0),
    fileBytes: statSync(file).size,
    backupSeconds,
    restoreSeconds,
    different: [...before]
      .filter(([table, { sum }]) => after.get(table)?.sum !== sum)
      .map(([table]) => table),
  }
}

interface Sum {
  rows: number
  sum: string
}

/**
 * What every table's rows add up to, whatever their order, reckoned by the database and not by what the backup itself compares.
 * Runs of jobs are left out: that a backup was made is noted after it.
 */
async function sumsOf(estate: DrillEstate): Promise<Map<string, Sum>> {
  const tables = await estate.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  )
  const sums = new Map<string, Sum>()
  for (const { name } of tables.filter((table) => table.name !== 'job_runs')) {
    const [sum] = await estate.query<{ rows: number; sum: string }>(
      `select count(*)::int as rows, coalesce(sum(hashtextextended(t::text, 7)::numeric), 0)::text as sum from public."${name}" t`,
    )
    if (sum) sums.set(name, sum)
  }
  return sums
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
