import type { Client } from 'pg'
import { type Advice, findAll } from './find'

/** Rows from which on a table that is read whole costs something. */
const BIG_ROWS = 10_000
/** Rows that were read in whole readings, for one of a table's own. */
const SCANS_MIN = 50
/** Bytes from which on an index that nobody asks is worth dropping, and days for which it must have had the chance. */
const BIG_INDEX_BYTES = 10_000_000
const WATCHED_DAYS = 14
/** Share of dead rows from which on a table is bloated. */
const DEAD_SHARE = 0.2

/** Tables that are read whole or bloated, and indexes that are broken or serve nobody. */
export function findTables(client: Client): Promise<Advice[]> {
  return findAll(client, [readWhole, brokenIndexes, unusedIndexes, deadRows, unknownToPlanner])
}

const readWhole = {
  check: 'read whole',
  advice: 'look for the query that has no index: pg_stat_statements names it',
  query: `
    select relname as about, seq_scan || ' times, ' || n_live_tup || ' rows; by an index ' || coalesce(idx_scan, 0) || ' times' as message
    from pg_stat_user_tables where schemaname = 'public' and n_live_tup >= ${BIG_ROWS}
      and seq_scan >= ${SCANS_MIN} and seq_scan > coalesce(idx_scan, 0)
    order by seq_tup_read desc`,
}

const brokenIndexes = {
  check: 'broken index',
  advice: 'reindex index concurrently …',
  query: `
    select i.indexrelid::regclass::text as about, 'of ' || i.indrelid::regclass || ': its making was broken off' as message
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where not i.indisvalid and c.relnamespace = 'public'::regnamespace order by 1`,
}

const unusedIndexes = {
  check: 'unused index',
  advice: 'tell whoever makes the program: it costs every write',
  query: `
    select s.indexrelname as about, 'of ' || s.relname || ', ' || pg_size_pretty(pg_relation_size(s.indexrelid))
      || ', never asked in ' || extract(day from now() - d.stats_reset) || ' days' as message
    from pg_stat_user_indexes s join pg_index i on i.indexrelid = s.indexrelid
      join pg_stat_database d on d.datname = current_database()
    where s.schemaname = 'public' and s.idx_scan = 0 and not i.indisunique and not i.indisexclusion
      and pg_relation_size(s.indexrelid) >= ${BIG_INDEX_BYTES}
      and d.stats_reset < now() - interval '${WATCHED_DAYS} days'
    order by pg_relation_size(s.indexrelid) desc`,
}

const deadRows = {
  check: 'bloat',
  advice: 'vacuum (analyze) it; where that helps little, look for a transaction that stays open',
  query: `
    select relname as about, n_dead_tup || ' dead rows beside ' || n_live_tup || ', last vacuumed '
      || coalesce(greatest(last_vacuum, last_autovacuum)::date::text, 'never') as message
    from pg_stat_user_tables where schemaname = 'public' and n_dead_tup >= ${BIG_ROWS}
      and n_dead_tup > ${DEAD_SHARE} * (n_live_tup + n_dead_tup) order by n_dead_tup desc`,
}

const unknownToPlanner = {
  check: 'statistics',
  advice: 'analyze it: the planner guesses',
  query: `
    select relname as about, n_live_tup || ' rows, never analysed' as message from pg_stat_user_tables
    where schemaname = 'public' and n_live_tup >= ${BIG_ROWS} and last_analyze is null and last_autoanalyze is null
    order by n_live_tup desc`,
}
