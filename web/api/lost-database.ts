import { databaseAnswer, UNAVAILABLE } from '@/hooks/database-answer'
import { belongsHere } from '@/server/audience'
import { type Sql, sql } from '@/server/database'
import type { SignIn } from '../own-token'
import { refuse } from './refusal'

const unavailable = (): Response => refuse(UNAVAILABLE.status, UNAVAILABLE.problems)

/** What an error below the rules is answered with when the database was lost in the middle of the call; null for every other. */
export function refuseLost(error: unknown): Response | null {
  return databaseAnswer(error) === UNAVAILABLE ? unavailable() : null
}

/**
 * The answer to somebody who was told to sign in although they have. Payload takes an account that it could not read for
 * none, so this asks the database itself: where it is lost, or knows a sign-in of somebody who belongs here after all, it was
 * not there for a moment.
 */
export async function unlessLost(
  answer: Response,
  database: () => Promise<Sql>,
  { account, session }: SignIn,
): Promise<Response> {
  try {
    const known = await (await database()).rows(sql`
      select 1 from users_sessions s join users u on u.id = s._parent_id
      where s.id = ${session} and u.id = ${account} and s.expires_at > now() and ${belongsHere(new Date())}`)
    return known.length === 0 ? answer : unavailable()
  } catch (error) {
    const lost = refuseLost(error)
    if (lost) return lost
    throw error
  }
}
