import { spendPasswordTime } from '@/hooks/people/spend-password-time'
import { type Sql, sql } from '@/server/database'
import { refuseOne } from './refusal'

/** Failed sign-ins within the window, before further ones are refused (contract §3). */
export const FAILURES_PER_ACCOUNT_AND_ADDRESS = 10
export const FAILURES_PER_ADDRESS = 100
export const WINDOW_SECONDS = 15 * 60

export interface Attempt {
  account: string
  address: string
}

/**
 * Signs in through `signIn`, counting failures only. The attempt is written down first and taken back when it
 * succeeds, so that many at once do not slip past the count.
 */
export async function throttledSignIn(
  database: Sql,
  attempt: Attempt & { password: unknown },
  signIn: () => Promise<Response>,
): Promise<Response> {
  const id = await writeAttempt(database, attempt)
  const wait = await secondsToWait(database, attempt)
  if (wait > 0) {
    await takeBack(database, attempt, id)
    const message = `Too many failed sign-ins. Try again in ${Math.ceil(wait / 60)} minutes.`
    return refuseOne(429, 'too_many_requests', message, { 'retry-after': String(wait) })
  }
  const hasPassword = await isPasswordKnown(database, attempt.account)
  const response = await signIn()
  if (response.status !== 401) await takeBack(database, attempt, id)
  else if (!hasPassword) await spendPasswordTime(attempt.password)
  return response
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

async function isPasswordKnown(database: Sql, account: string): Promise<boolean> {
  const rows = await database.rows(sql`select 1 from users where email = ${account} and hash is not null`)
  return rows.length > 0
}
