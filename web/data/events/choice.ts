import { EVENT_TYPES, type EventType } from '@/domain/events/words'
import { pageNumber } from '@/web/page-number'

/** What is still to come; what is over; what this person takes part in or runs. */
export const VIEWS = ['coming', 'past', 'mine'] as const
export type View = (typeof VIEWS)[number]

/** Which events a list holds. */
export interface EventChoice {
  view: View
  /** Null for every type. */
  type: EventType | null
  page: number
}

/** What an address asks for; whatever in it is none is left out. */
export function eventChoice(query: Record<string, string | string[] | undefined>): EventChoice {
  return {
    view: VIEWS.find((view) => view === query.view) ?? 'coming',
    type: EVENT_TYPES.find((type) => type === query.type) ?? null,
    page: pageNumber(query.page),
  }
}

/** The address of a view of the list. */
export function eventsAddress({ view, type, page }: EventChoice): string {
  const query = new URLSearchParams()
  if (view !== 'coming') query.set('view', view)
  if (type) query.set('type', type)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/events?${text}` : '/events'
}
