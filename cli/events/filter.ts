import { EVENT_STATUSES, EVENT_TYPES } from '../../domain/events/words'
import type { Cli } from '../context'
import type { Query } from '../query'
import { wordsOf } from '../words'

/** What a list of events is narrowed to. */
export interface EventFilter {
  type?: string[]
  status?: string[]
  /** The local day on which they begin, or a later one. */
  from?: string
}

/** The filter as a `where`. @throws CliFailure for a word or a day that is none */
export async function whereOf(cli: Cli, { type, status, from }: EventFilter): Promise<Query | undefined> {
  const types = wordsOf(type ?? [], EVENT_TYPES, '--type')
  const statuses = wordsOf(status ?? [], EVENT_STATUSES, '--status')
  const parts: Query[] = []
  if (types.length > 0) parts.push({ eventType: { in: types } })
  if (statuses.length > 0) parts.push({ status: { in: statuses } })
  if (from !== undefined) {
    // Loaded on demand: the time library costs a tenth of the whole start.
    const { dayNamed } = await import('../bookings/days')
    const { start } = dayNamed(from, cli.io.now(), cli.zone, '--from')
    parts.push({ start: { greater_than_equal: start.toISOString() } })
  }
  return parts.length > 0 ? { and: parts } : undefined
}
