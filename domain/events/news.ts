import type { Occurrence, ToldEvent } from '../notifications'
import type { EventStatus } from './words'

/** What people are told of an event, by itself or because somebody changed it. */
const NEWS_KINDS = [
  'published',
  'changed',
  'cancelled',
  'reminder_week',
  'reminder_day',
  'reminder_soon',
  'over',
] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

/** News that somebody makes, as often as they do; the rest comes by the clock, once for each start of an event. */
export const MADE_NEWS = ['published', 'changed', 'cancelled'] as const satisfies readonly NewsKind[]

/** A piece of news of an event. */
export interface EventNews {
  id: string
  kind: NewsKind
  /** Who made it, and is not told; null for the system. */
  actorUserId: string | null
  /** The actor's own words. */
  note: string | null
}

const HAPPENINGS = {
  published: 'event.published',
  changed: 'event.changed',
  cancelled: 'event.cancelled',
  reminder_week: 'event.reminder',
  reminder_day: 'event.reminder',
  reminder_soon: 'event.reminder',
  over: 'event.over',
} as const satisfies Record<NewsKind, Occurrence['kind']>

/** News as the happening that it is. Everybody is asked once to an event, however often others are asked to it as well. */
export function occurrenceOf({ id, kind, actorUserId, note }: EventNews, event: ToldEvent): Occurrence {
  const happening = HAPPENINGS[kind]
  const key = [happening, event.id, ...(kind === 'published' ? [] : [id])].join(':')
  return { key, kind: happening, actorUserId, note, event }
}

/** Whether news is still true when it comes to be told: nobody is asked to what was cancelled meanwhile. */
export function isStillTrue(kind: NewsKind, status: EventStatus): boolean {
  if (kind === 'cancelled') return status === 'cancelled'
  return status === 'published' || (kind === 'over' && status === 'completed')
}
