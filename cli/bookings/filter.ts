import { BOOKING_STATUSES, OPEN_BOOKING_STATUSES } from '../../domain/bookings/words'
import { readMe } from '../account'
import type { Cli } from '../context'
import { findFacility } from '../facilities/find'
import type { Query } from '../query'
import { document } from '../wire'
import { wordsOf } from '../words'

/** What a list of bookings is narrowed to. */
export interface BookingFilter {
  status?: string[]
  facility?: string
  /** Local days, both included, on which they begin. */
  from?: string
  to?: string
  mine?: boolean
}

/** A word for `--status` that stands for several. */
const OPEN = 'open'

/** The filter as a `where`. @throws CliFailure for a name or a day that is none */
export async function whereOf(cli: Cli, filter: BookingFilter): Promise<Query | undefined> {
  const parts = await Promise.all([
    statusPart(filter.status),
    startPart(cli, filter),
    facilityPart(cli, filter.facility),
    filter.mine ? minePart(cli) : undefined,
  ])
  const all = parts.filter((part) => part !== undefined)
  return all.length > 0 ? { and: all } : undefined
}

function statusPart(texts: readonly string[] = []): Query | undefined {
  const words = wordsOf(texts, [...BOOKING_STATUSES, OPEN], '--status')
  const statuses = words.flatMap((word) => (word === OPEN ? OPEN_BOOKING_STATUSES : [word]))
  return statuses.length > 0 ? { status: { in: [...new Set(statuses)] } } : undefined
}

async function startPart(cli: Cli, { from, to }: BookingFilter): Promise<Query | undefined> {
  if (from === undefined && to === undefined) return undefined
  // Loaded on demand: the time library costs a tenth of the whole start.
  const { dayNamed } = await import('./days')
  const named = (text: string, flag: string) => dayNamed(text, cli.io.now(), cli.zone, flag)
  const start = {
    ...(from === undefined ? {} : { greater_than_equal: named(from, '--from').start.toISOString() }),
    ...(to === undefined ? {} : { less_than: named(to, '--to').end.toISOString() }),
  }
  return { start }
}

async function facilityPart(cli: Cli, name: string | undefined): Promise<Query | undefined> {
  if (name === undefined) return undefined
  return { facility: { equals: (await findFacility(cli.client, name)).id } }
}

/** Mine: what I have, and what I booked for others. */
async function minePart(cli: Cli): Promise<Query> {
  const { id, resident } = await readMe(cli)
  const residentId = document(resident)?.id ?? resident
  const booked = { bookedBy: { equals: id } }
  return typeof residentId === 'string' ? { or: [{ resident: { equals: residentId } }, booked] } : booked
}
