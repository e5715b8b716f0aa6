import { RuleViolation } from '@/domain/violations'
import { type Sql, sql } from '@/server/database'

/** Failed sign-ins within the window, before further ones are refused (contract §3). */
const FAILURES_PER_ACCOUNT_AND_ADDRESS = 10
const FAILURES_PER_ADDRESS = 100
export const WINDOW_SECONDS = 15 * 60
const MINUTE_SECONDS = 60

/** A try at what a stranger may not do often. `account` is whose it is about, or what stands for everybody's. */
export interface Attempt {
  account: string
  address: string
}

/**
 * Counts what a stranger asks for, whatever becomes of it.
 * @throws RuleViolation 429 with the minutes to wait, once there were `max` within the window.
 */
export async function admit(database: Sql, attempt: Attempt, max: number): Promise<void> {
  const id = await writeAttempt(database, attempt)
  const wait = await secondsToWait(database, attempt, max)
  if (wait === 0) return
  await takeBack(database, attempt, id)
  const minutes = Math.ceil(wait / MINUTE_SECONDS)
  const message = `Too many tries. Try again in ${minutes} minutes.`
  throw new RuleViolation(429, [{ code: 'too_many_requests', message, details: { minutes } }])
}

/** Writes an attempt down; answers what takes it back. */
export async function writeAttempt(database: Sql, attempt: Attempt): Promise<string> {
  const [row] = await database.rows<{ at: string }>(sql`
    with gone as (
      delete from sign_in_failures
      where address = ${attempt.address} and failed_at < now() - make_interval(secs => ${WINDOW_SECONDS}))
    insert into sign_in_failures (account, address, failed_at)
    values (${attempt.account}, ${attempt.address}, clock_timestamp()) returning failed_at::text as at`)
  return row?.at ?? ''
}

export async function takeBack(database: Sql, attempt: Attempt, at: string): Promise<void> {
  await database.rows(sql`
    delete from sign_in_failures
    where account = ${attempt.account} and address = ${attempt.address} and failed_at = ${at}::timestamptz`)
}

/** Seconds until the oldest failure that is one too many leaves the window; 0 when there is room. */
export async function secondsToWait(
  database: Sql,
  attempt: Attempt,
  perAccount = FAILURES_PER_ACCOUNT_AND_ADDRESS,
): Promise<number> {
  const [row] = await database.rows<{ wait: string | null }>(sql`
    with recent as (
      select account, failed_at,
        row_number() over (order by failed_at desc) as by_address,
        row_number() over (partition by account order by failed_at desc) as by_account
      from sign_in_failures
      where address = ${attempt.address} and failed_at > now() - make_interval(secs => ${WINDOW_SECONDS}))
    select max(extract(epoch from failed_at - now()) + ${WINDOW_SECONDS}) as wait from recent
    where (account = ${attempt.account} and by_account > ${perAccount})
      or by_address > ${FAILURES_PER_ADDRESS}`)
  return row?.wait ? Math.max(1, Math.ceil(Number(row.wait))) : 0
}
