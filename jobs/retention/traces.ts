import { localDate } from '@/domain/time'
import { sql } from '@/server/database'
import { env } from '@/server/env'
import { instant } from '@/server/instant'
import { BATCH, type Sweep } from './sweep'

/** Sign-ins that ended long ago, with what is known of their devices and what these are sent. */
export const endedSignIns: Sweep = async (database, before) => {
  const [row] = await database.rows<{ n: number }>(sql`
    with ended as (
      delete from users_sessions where id in (
        select id from users_sessions where expires_at < ${instant(before)} limit ${BATCH} for update skip locked)
      returning id),
    silenced as (delete from push_subscriptions where session_id in (select id from ended)),
    forgotten as (delete from session_devices where session_id in (select id from ended))
    select count(*)::int as n from ended`)
  return row?.n ?? 0
}

/** On which days of the estate somebody was here. */
export const daysOfUse: Sweep = async (database, before) => {
  const gone = await database.rows(sql`
    delete from activity_days where id in (
      select id from activity_days where date < ${localDate(before, env.timeZone)}
      order by date limit ${BATCH} for update skip locked)
    returning 1`)
  return gone.length
}

/** Runs of jobs, but for the last that went well: how old the last backup is has to stay known. */
export const jobRuns: Sweep = async (database, before) => {
  const gone = await database.rows(sql`
    delete from job_runs where id in (
      select r.id from job_runs r where r.created_at < ${instant(before)} and exists (
        select from job_runs later where later.job = r.job and later.tick > r.tick
          and later.finished_at is not null and later.error is null)
      order by r.created_at limit ${BATCH} for update skip locked)
    returning 1`)
  return gone.length
}

/** Answers that nobody can ask for again. */
export const idempotencyKeys: Sweep = async (database, before) => {
  const gone = await database.rows(sql`
    delete from idempotency_keys where (account, path, key) in (
      select account, path, key from idempotency_keys where expires_at < ${instant(before)}
      order by expires_at limit ${BATCH} for update skip locked)
    returning 1`)
  return gone.length
}

/** Who failed to sign in from where. */
export const signInFailures: Sweep = async (database, before) => {
  const gone = await database.rows(sql`
    delete from sign_in_failures where ctid in (
      select ctid from sign_in_failures where failed_at < ${instant(before)} limit ${BATCH} for update skip locked)
    returning 1`)
  return gone.length
}
