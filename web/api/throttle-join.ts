import { RuleViolation } from '@/domain/violations'
import type { Sql } from '@/server/database'
import { secondsToWait, takeBack, writeAttempt } from './throttle-sign-in'

/** Requests to join that one address may make within the window of sign-ins: a whole family, and no search. */
export const JOINS_PER_ADDRESS = 20
/** Stands for the account in the table of failed sign-ins: no account has such an address. */
const ANY_ACCOUNT = '(join)'
const MINUTE_SECONDS = 60

/**
 * Counts a request to join, whatever becomes of it: only who guesses asks often.
 * @throws RuleViolation 429 with the minutes to wait.
 */
export async function admitJoin(database: Sql, address: string): Promise<void> {
  const attempt = { account: ANY_ACCOUNT, address }
  const id = await writeAttempt(database, attempt)
  const wait = await secondsToWait(database, attempt, JOINS_PER_ADDRESS)
  if (wait === 0) return
  await takeBack(database, attempt, id)
  const minutes = Math.ceil(wait / MINUTE_SECONDS)
  const message = `Too many tries. Try again in ${minutes} minutes.`
  throw new RuleViolation(429, [{ code: 'too_many_requests', message, details: { minutes } }])
}
