import { REMINDERS } from '@/domain/events/by-itself'
import type { NewsKind } from '@/domain/events/news'
import { addHours } from '@/domain/time'
import type { Row } from '../../seed/insert'
import type { World } from '../history/world'
import type { Happening } from './happening'

/** What has been told of an event by now, so that nobody is told again when the estate starts. */
export function newsRows({ calendar }: World, event: Happening): Row[] {
  const { id, start, end, author, publishedAt, cancelledAt } = event
  if (!publishedAt) return []
  const until = cancelledAt ?? calendar.now
  const told = (kind: NewsKind, at: Date, byUser: string | null = null): Row[] =>
    at <= until
      ? [{ event_id: id, kind, starts_at: start, actor_user_id: byUser, created_at: at, told_at: at }]
      : []
  return [
    ...told('published', publishedAt, author.id),
    ...REMINDERS.map(({ kind, hours }) => ({ kind, at: addHours(start, -hours) }))
      .filter(({ at }) => publishedAt <= at)
      .flatMap(({ kind, at }) => told(kind, at)),
    ...(cancelledAt ? told('cancelled', cancelledAt, author.id) : told('over', end)),
  ]
}
