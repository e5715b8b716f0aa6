import { sql } from './database'

/**
 * Words of `domain/` as SQL, `('a', 'b')`: the planner uses a partial index only where it can read the condition. Never
 * for what somebody sent.
 */
export const literals = (words: readonly string[]) =>
  sql.raw(`(${words.map((word) => `'${word}'`).join(', ')})`)
