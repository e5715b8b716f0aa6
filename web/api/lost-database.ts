import { databaseAnswer, UNAVAILABLE } from '@/hooks/database-answer'
import type { Sql } from '@/server/database'
import { isKnownSignIn } from '../data/known-sign-in'
import type { SignIn } from '../own-token'
import { refuse } from './refusal'

const unavailable = (): Response => refuse(UNAVAILABLE.status, UNAVAILABLE.problems)

/** What an error below the rules is answered with when the database was lost in the middle of the call; null for every other. */
export function refuseLost(error: unknown): Response | null {
  return databaseAnswer(error) === UNAVAILABLE ? unavailable() : null
}

/** The answer to somebody who was taken for nobody although they have signed in: where that still counts, the database was away. */
export async function unlessLost(
  answer: Response,
  database: () => Promise<Sql>,
  signIn: SignIn,
): Promise<Response> {
  try {
    return (await isKnownSignIn(await database(), signIn)) ? unavailable() : answer
  } catch (error) {
    const lost = refuseLost(error)
    if (lost) return lost
    throw error
  }
}
