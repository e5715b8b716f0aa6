import type { EventView } from '@/web/data/events/event'
import { EVENT_SAID, type EventSaid } from '@/web/data/events/said'
import type { Words } from '@/web/i18n/words'

/** When a word is true: an old address, or a page that has moved on, says nothing untrue. */
const TRUE_OF: Record<EventSaid, (event: EventView) => boolean> = {
  answered: ({ answer }) => answer !== null,
  rated: ({ ownStars }) => ownStars !== null,
  published: ({ status }) => status === 'published',
  cancelled: ({ status }) => status === 'cancelled',
  saved: () => true,
}

/** What an event's page says after something was done on it; null for what is not true, or is no word. */
export function eventWord(said: unknown, event: EventView, t: Words): string | null {
  const word = EVENT_SAID.find((one) => one === said)
  if (!word || !TRUE_OF[word](event)) return null
  return t(`event.said.${word === 'answered' ? answerKey(event) : word}`)
}

function answerKey({ answer }: EventView): 'going' | 'waits' | 'maybe' | 'no' {
  if (answer?.standing === 'going') return 'going'
  if (answer?.standing === 'waitlisted') return 'waits'
  return answer?.response === 'no' ? 'no' : 'maybe'
}
