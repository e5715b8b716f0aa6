import { EMAIL_MAX } from '@/domain/people/join'
import { type Attempt, secondsToWait, takeBack, writeAttempt } from '@/hooks/people/attempts'
import { spendPasswordTime } from '@/hooks/people/spend-password-time'
import { type Sql, sql } from '@/server/database'
import { refuseOne } from './refusal'

/**
 * Signs in through `signIn`, counting failures only. The attempt is written down first and taken back when it
 * succeeds, so that many at once do not slip past the count.
 */
export async function throttledSignIn(
  database: Sql,
  tried: Attempt & { password: unknown },
  signIn: () => Promise<Response>,
): Promise<Response> {
  // What is longer is nobody's address: it counts, and is not written down whole.
  const attempt = { ...tried, account: tried.account.slice(0, EMAIL_MAX) }
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

async function isPasswordKnown(database: Sql, account: string): Promise<boolean> {
  const rows = await database.rows(sql`select 1 from users where email = ${account} and hash is not null`)
  return rows.length > 0
}
