import type { Client } from 'pg'
import { broken, type Finding, ok, warn } from './finding'

/** Share of the server's connections in use from which on the next worker may find none. */
const CROWDED = 0.8
const FULL = 0.95
/** Milliseconds for the way to the database and back: every page makes it several times. */
const SLOW_ROUND_TRIP_MS = 20
const ROUND_TRIPS = 5
/** Minutes after which an open transaction holds back the clean-up of all tables. */
const LONG_TRANSACTION_MINUTES = 10

/** The database's server: its version, whether it has room, and whether it is near and quick. */
export async function checkServer(client: Client): Promise<Finding[]> {
  return [
    await checkVersion(client),
    await checkConnections(client),
    await checkSpeed(client),
    ...(await checkLong(client)),
  ]
}

async function checkVersion(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ server_version: string; size: string }>(`
    select current_setting('server_version') as server_version, pg_size_pretty(pg_database_size(current_database())) as size`)
  return ok('postgres', `version ${rows[0]?.server_version}, holding ${rows[0]?.size}`)
}

async function checkConnections(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ used: number; most: number }>(`
    select count(*)::int as used,
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as most
    from pg_stat_activity where backend_type = 'client backend'`)
  const { used = 0, most = 1 } = rows[0] ?? {}
  const message = `${used} of ${most} in use`
  const advice = 'run fewer webs and workers, or raise max_connections'
  if (used >= most * FULL) return broken('connections', message, advice)
  return used >= most * CROWDED ? warn('connections', message, advice) : ok('connections', message)
}

async function checkSpeed(client: Client): Promise<Finding> {
  const times: number[] = []
  for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
    const started = performance.now()
    await client.query('select 1')
    times.push(performance.now() - started)
  }
  const fastest = Math.min(...times)
  const message = `${fastest.toFixed(1)} ms there and back`
  return fastest > SLOW_ROUND_TRIP_MS
    ? warn('speed', message, 'put the estate nearer to its database, or look what keeps the database busy')
    : ok('speed', message)
}

async function checkLong(client: Client): Promise<Finding[]> {
  const { rows } = await client.query<{ pid: number; minutes: number }>(`
    select pid, (extract(epoch from now() - xact_start) / 60)::int as minutes from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start < now() - interval '${LONG_TRANSACTION_MINUTES} minutes'
    order by xact_start limit 1`)
  const [oldest] = rows
  if (!oldest) return []
  const message = `one is open for ${oldest.minutes} min (process ${oldest.pid} of the database)`
  return [warn('transactions', message, `end it with: select pg_terminate_backend(${oldest.pid})`)]
}
