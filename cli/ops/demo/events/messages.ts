import { type NewsKind, occurrenceOf } from '@/domain/events/news'
import type { Occurrence, ToldEvent } from '@/domain/notifications'
import type { Readership } from '../announcements/readers'
import type { World } from '../history/world'
import { type ToldRows, tellAccounts } from '../telling'
import type { Answer } from './answers'
import type { Happening } from './happening'

interface Told {
  answers: readonly Answer[]
  readership: Readership
  rows: ToldRows
}

const HALL = 'Community Hall'

/** What was said of an event in the last two weeks: that it is planned, and that it does not take place. */
export function tellOfEvent(world: World, event: Happening, { answers, readership, rows }: Told): void {
  const { publishedAt, cancelledAt, audience, author, coming } = event
  world.dice.restart(`events/messages/${event.key}`)
  const facts = factsOf(world, event)
  const occurrence = (kind: NewsKind, note: string | null): Occurrence =>
    occurrenceOf({ id: world.dice.uuid(), kind, actorUserId: author.id, note }, facts)
  if (publishedAt) {
    const accounts = readership.at(publishedAt, audience).map(({ account }) => account)
    tellAccounts(world, rows, { occurrence: occurrence('published', null), accounts, at: publishedAt })
  }
  if (cancelledAt) {
    const accounts = answers.filter(({ response }) => response !== 'no').map(({ account }) => account)
    const told = occurrence('cancelled', coming?.cancelled?.reason ?? null)
    tellAccounts(world, rows, { occurrence: told, accounts, at: cancelledAt })
  }
}

function factsOf({ calendar }: World, { id, plan, coming, start, end }: Happening): ToldEvent {
  const { title, eventType, isAllDay, location } = plan
  const place = coming?.isInHall ? HALL : location
  return { id, title, eventType, start, end, isAllDay, place, zone: calendar.zone }
}
