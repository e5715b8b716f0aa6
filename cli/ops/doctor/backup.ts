import type { Client } from 'pg'
import { formatInstant } from '@/domain/time'
import { env } from '@/server/env'
import { broken, type Finding, ok, warn } from './finding'

/** Days since the last backup: from here on worth a word, and too long. */
const OLD_DAYS = 7
const LOST_DAYS = 30
const COMMAND = 'make one: `estate ops backup FILE`'

/** When the last backup was made that is whole, how old that is, and what a newer one lacks. */
export async function checkBackup(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ at: Date | null; days: number | null; lacks: string | null }>(`
    select max(finished_at) filter (where error is null) as at,
      extract(epoch from clock_timestamp() - max(finished_at) filter (where error is null))::float8 / 86400 as days,
      (array_agg(error order by finished_at desc))[1] as lacks
    from job_runs where job = 'backup' and finished_at is not null`)
  const { at, days, lacks } = rows[0] ?? {}
  const advice = lacks ?? COMMAND
  if (!at || days === null || days === undefined)
    return warn('backup', lacks ? 'there has never been a whole one' : 'there has never been one', advice)
  const old = days < 1 ? 'less than a day old' : `${Math.floor(days)} days old`
  const which = `of ${formatInstant(at, env.timeZone)}, ${old}`
  const message = lacks
    ? `the last whole one is ${which}; a newer one lacks something`
    : `the last is ${which}`
  if (days > LOST_DAYS) return broken('backup', message, advice)
  return lacks || days > OLD_DAYS ? warn('backup', message, advice) : ok('backup', message)
}
