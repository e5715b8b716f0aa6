import { DateTime } from 'luxon'
import type { Cli } from '../context'
import { type Query, selecting } from '../query'

/** What is asked of residents for a list: their flat by its number. */
export const WITH_FLAT: Query = { depth: 1, populate: { flats: selecting('number') } }

/** Who has moved out by today, or who has not, as the server's own rule has it: from their last day on. */
export function livesHere({ io, zone }: Pick<Cli, 'io' | 'zone'>, isGone: boolean): Query {
  const tomorrow =
    DateTime.fromJSDate(io.now(), { zone }).startOf('day').plus({ days: 1 }).toUTC().toISO() ?? ''
  if (isGone) return { moveOutDate: { less_than: tomorrow } }
  return { or: [{ moveOutDate: { exists: false } }, { moveOutDate: { greater_than_equal: tomorrow } }] }
}
