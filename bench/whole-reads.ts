import { setTimeout as pause } from 'node:timers/promises'
import type { BenchEstate } from './estate'

/** Postgres hands the counts of an idle connection on after ten seconds. */
const COUNTS_AFTER_MS = 11_000

const seenBefore = new Map<string, number>()

/** How often Postgres has read one of these tables whole since it was last asked about the same ones. */
export async function wholeReads(estate: BenchEstate, tables: readonly string[]): Promise<number> {
  await pause(COUNTS_AFTER_MS)
  const [row] = await estate.query<{ n: string }>(
    'select sum(seq_scan) as n from pg_stat_user_tables where relname = any($1)',
    [tables],
  )
  const name = tables.join()
  const since = Number(row?.n) - (seenBefore.get(name) ?? 0)
  seenBefore.set(name, Number(row?.n))
  return since
}
