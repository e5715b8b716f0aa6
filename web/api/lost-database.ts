import { databaseAnswer, UNAVAILABLE } from '@/hooks/database-answer'
import { type Sql, sql } from '@/server/database'
import { refuse } from './refusal'

const unavailable = (): Response => refuse(UNAVAILABLE.status, UNAVAILABLE.problems)

/** What an error below the rules is answered with when the database was lost in the middle of the call; null for every other. */
export function refuseLost(error: unknown): Response | null {
  return databaseAnswer(error) === UNAVAILABLE ? unavailable() : null
}

/**
 * The answer to somebody who was told to sign in although they have. Payload takes an account that it could not read for
 * none: where the database is lost, or knows the account after all, it was not there for a moment.
 */
export async function unlessLost(
  answer: Response,
  database: () => Promise<Sql>,
  accountNow: () => Promise<string | null>,
): Promise<Response> {
  try {
    await (await database()).rows(sql`select 1`)
    return (await accountNow()) === null ? answer : unavailable()
  } catch (error) {
    const lost = refuseLost(error)
    if (lost) return lost
    throw error
  }
}
