import type { Cli } from '../context'
import { notFound } from '../failures'
import { numberingYear, wholeNumberOf } from '../number'
import type { Booking } from './wire'

const BOOKINGS = { kind: 'BKG', called: 'a booking' }

/** The one named booking (`BKG-2026-0001`, or `1` for this year's), with what it refers to. @throws CliFailure */
export async function findBooking(cli: Cli, text: string): Promise<Booking> {
  const number = await wholeNumberOf(text, BOOKINGS, () => numberingYear(cli.io.now(), cli.zone))
  const where = { number: { equals: number } }
  const { docs } = await cli.client.find<Booking>('bookings', { where, limit: 1, depth: 1 })
  if (docs[0]) return docs[0]
  throw notFound(`${number} is not there, or you may not see it.`, 'estate bookings list')
}

/** Its page on the site. */
export function linkTo(cli: Cli, { number }: Pick<Booking, 'number'>): string {
  return `${cli.client.address}/bookings/${number}`
}
