import { databaseAnswer, UNAVAILABLE } from '@/hooks/database-answer'
import { refuse } from './refusal'

/** What an error below the rules is answered with when the database was lost in the middle of the call; null for every other. */
export function refuseLost(error: unknown): Response | null {
  return databaseAnswer(error) === UNAVAILABLE ? refuse(UNAVAILABLE.status, UNAVAILABLE.problems) : null
}
