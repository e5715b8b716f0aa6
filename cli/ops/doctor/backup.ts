import type { Client } from 'pg'
import { broken, type Finding, ok, warn } from './finding'

/** Days since the last backup: from here on worth a word, and too long. */
const OLD_DAYS = 7
const LOST_DAYS = 30
const COMMAND = 'make one: `estate ops backup FILE`'

/** How old the last backup is that went well. */
export async function checkBackup(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ at: Date | null; days: number | null }>(`
    select max(finished_at) as at, extract(epoch from clock_timestamp() - max(finished_at))::float8 / 86400 as days
    from job_runs where job = 'backup' and error is null`)
  const { at, days } = rows[0] ?? {}
  if (!at || days === null || days === undefined) return warn('backup', 'there has never been one', COMMAND)
  const message = days < 1 ? 'the last is less than a day old' : `the last is ${Math.floor(days)} days old`
  if (days > LOST_DAYS) return broken('backup', message, COMMAND)
  return days > OLD_DAYS ? warn('backup', message, COMMAND) : ok('backup', message)
}
