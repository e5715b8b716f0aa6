import type { EventView } from '@/web/data/events/event'
import type { Words } from '@/web/i18n/words'

/** When a word is true: an old address, or a page that has moved on, says nothing untrue. */
const TRUE_OF: Record<string, (event: EventView) => boolean> = {
  answered: ({ answer }) => answer !== null,
  rated: ({ ownStars }) => ownStars !== null,
  published: ({ status }) => status === 'published',
  cancelled: ({ status }) => status === 'cancelled',
  saved: () => true,
}

/** What an event's page says after something was done on it; null for what is not true, or is no word. */
export function eventWord(said: unknown, event: EventView, t: Words): string | null {
  if (typeof said !== 'string' || !Object.hasOwn(TRUE_OF, said) || !TRUE_OF[said]?.(event)) return null
  if (said === 'answered') return t(`event.said.${answerKey(event)}`)
  return t(`event.said.${said}` as 'event.said.rated')
}

function answerKey({ answer }: EventView): 'going' | 'waits' | 'maybe' | 'no' {
  if (answer?.standing === 'going') return 'going'
  if (answer?.standing === 'waitlisted') return 'waits'
  return answer?.response === 'no' ? 'no' : 'maybe'
}
