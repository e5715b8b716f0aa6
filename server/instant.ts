import type { SQL } from 'drizzle-orm'
import { sql } from './database'

/** A moment as SQL, of its own type, so that it compares along an index of instants. */
export const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`
