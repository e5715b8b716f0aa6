import type { Client } from 'pg'
import { broken, type Finding, ok, warn } from './finding'

/** Seconds between the clocks of the database and of this machine: from here on worth a word, and wrong. */
const SKEW_WARN_SECONDS = 5
const SKEW_BROKEN_SECONDS = 30
const BY_NTP = 'set both clocks by NTP'

/** Whether this machine and the database agree on the time, and whether it has been later before. */
export async function checkClocks(client: Client): Promise<Finding[]> {
  return [await checkSkew(client), ...(await checkFuture(client))]
}

async function checkSkew(client: Client): Promise<Finding> {
  const before = Date.now()
  const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at')
  const middle = (before + Date.now()) / 2
  const skew = Math.abs((rows[0]?.at.getTime() ?? middle) - middle) / 1000
  const message = `${skew.toFixed(1)} s apart from the database’s`
  if (skew >= SKEW_BROKEN_SECONDS) return broken('clock', message, BY_NTP)
  return skew > SKEW_WARN_SECONDS ? warn('clock', message, BY_NTP) : ok('clock', 'the same as the database’s')
}

/** Rows from the future: a clock was ahead when they were written, or has been set back since. */
async function checkFuture(client: Client): Promise<Finding[]> {
  const { rows } = await client.query<{ newest: Date | null; ahead: number | null }>(`
    select newest, extract(epoch from newest - clock_timestamp())::float8 as ahead from (
      select greatest((select max(created_at) from tickets), (select max(created_at) from audit_events),
        (select max(created_at) from notifications), (select max(created_at) from job_runs)) as newest) n`)
  const { newest, ahead } = rows[0] ?? {}
  if (!newest || !ahead || ahead <= SKEW_WARN_SECONDS) return []
  return [
    warn(
      'clock',
      `the newest record is of ${newest.toISOString()}, ${wordsFor(ahead)} from now: a clock was set back`,
      'set the clocks by NTP; what is dated ahead counts when its time has come',
    ),
  ]
}

function wordsFor(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
