import type { Cli } from '../context'
import { notFound, usage } from '../failures'
import type { Query } from '../query'
import { oneLine } from '../text'
import { whenOf } from './times'
import type { EstateEvent } from './wire'

/** Events that are offered where several could be meant. */
const CHOICES_MAX = 5
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The event of that id, or the only one with these words in its title; of several, the one that is called so.
 * @throws CliFailure with the choices
 */
export async function findEvent(cli: Cli, text: string): Promise<EstateEvent> {
  const wanted = text.trim()
  const where: Query = ID.test(wanted) ? { id: { equals: wanted } } : { title: { like: wanted } }
  const query = { where, sort: '-start', limit: CHOICES_MAX, depth: 1 }
  const { docs } = wanted === '' ? { docs: [] } : await cli.client.find<EstateEvent>('events', query)
  const called = docs.filter(({ title }) => title.toLowerCase() === wanted.toLowerCase())
  const meant = called.length === 1 ? called : docs
  const [only] = meant
  if (only && meant.length === 1) return only
  if (only) throw usage(`“${wanted}” could be ${choicesIn(cli, docs)}. Name it by its id.`)
  throw notFound(`There is no event “${wanted}”, or you may not see it.`, 'estate events list')
}

function choicesIn({ zone, io }: Cli, events: readonly EstateEvent[]): string {
  return events
    .map((event) => `${oneLine(event.title)} (${whenOf(event, zone, io.now())}, ${event.id})`)
    .join(', ')
}

/** Its page on the site. */
export function linkTo(cli: Cli, { id }: Pick<EstateEvent, 'id'>): string {
  return `${cli.client.address}/events/${id}`
}
