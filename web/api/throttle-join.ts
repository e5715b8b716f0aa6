import { admit } from '@/hooks/people/attempts'
import type { Sql } from '@/server/database'

/** Requests to join that one address may make within the window of sign-ins: a whole family, and no search. */
export const JOINS_PER_ADDRESS = 20
/** Stands for the account in the table of failed sign-ins: no account has such an address. */
const ANY_ACCOUNT = '(join)'

/**
 * Counts a request to join, whatever becomes of it: only who guesses asks often.
 * @throws RuleViolation 429 with the minutes to wait.
 */
export async function admitJoin(database: Sql, address: string): Promise<void> {
  await admit(database, { account: ANY_ACCOUNT, address }, JOINS_PER_ADDRESS)
}
