import type { Client } from 'pg'
import { type Advice, find } from './find'

/** Milliseconds on average, and calls, from which on a statement is worth a look. */
const SLOW_MEAN_MS = 100
const CALLS_MIN = 10
/** Seconds for which a statement may run before it is worth a look. */
const LONG_SECONDS = 5
const LISTED = 10

/** Slow statements: by the record of them where the server keeps one, else those that run now. */
export async function findStatements(client: Client): Promise<Advice[]> {
  const running = await find(client, RUNNING)
  return (await isRecorded(client))
    ? [...(await find(client, RECORDED)), ...running]
    : [...running, NOT_RECORDED]
}

const textOf = (column: string): string => `left(regexp_replace(${column}, '\\s+', ' ', 'g'), 160)`

const RUNNING = {
  check: 'running',
  advice: 'it may hold others up: select pg_cancel_backend(…) ends it',
  query: `
    select 'process ' || pid as about, extract(epoch from clock_timestamp() - query_start)::int || ' s: ' || ${textOf('query')} as message
    from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'active'
      and backend_type = 'client backend' and query_start < clock_timestamp() - interval '${LONG_SECONDS} seconds'
    order by query_start`,
}

const RECORDED = {
  check: 'slow queries',
  advice: 'explain (analyze, buffers) it, and tell whoever makes the program',
  query: `
    select round(mean_exec_time)::int || ' ms' as about, calls || ' times: ' || ${textOf('query')} as message
    from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
      and mean_exec_time >= ${SLOW_MEAN_MS} and calls >= ${CALLS_MIN} order by total_exec_time desc limit ${LISTED}`,
}

const NOT_RECORDED: Advice = {
  check: 'slow queries',
  about: 'pg_stat_statements',
  message: 'is not installed: only what runs now can be told',
  advice: 'shared_preload_libraries = pg_stat_statements, then create extension pg_stat_statements',
}

/** Installed, loaded and open to this role. */
async function isRecorded(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(`
    select exists (select from pg_extension where extname = 'pg_stat_statements')
      and current_setting('shared_preload_libraries') like '%pg_stat_statements%' as is`)
  return rows[0]?.is === true
}
