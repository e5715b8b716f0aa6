import type { EventStatus as CalendarStatus, EntryWords } from '../bookings/calendar'
import type { Language } from '../notifications/words'
import type { EventStatus, RsvpResponse, RsvpStanding } from './words'

/** An event as an entry of the calendar of somebody who did not say no. */
export interface EventEntry {
  id: string
  title: string
  description: string | null
  place: string | null
  status: EventStatus
  start: Date
  /** Exclusive; of an event that lasts whole days a midnight of the estate. */
  end: Date
  isAllDay: boolean
  /** What its reader has answered; null in a file of the event alone, for whoever it is for. */
  response: RsvpResponse | null
  standing: RsvpStanding | null
  /** Heads of its reader's party. */
  heads: number
  /** Grows whenever the event is moved, and when it is cancelled. */
  revision: number
  createdAt: Date
  updatedAt: Date
}

/** What an event is in somebody's calendar: certain once they have their places, no longer so when it is cancelled. */
export function calendarStatusOf({ status, response, standing }: EventEntry): CalendarStatus {
  if (status === 'cancelled') return 'CANCELLED'
  return response === null || standing === 'going' ? 'CONFIRMED' : 'TENTATIVE'
}

/** The same for ever, whatever address the estate has: calendars know an entry by it. */
export const eventUidOf = ({ id }: Pick<EventEntry, 'id'>): string => `event-${id}@khaki-estate`

/** An entry's words: what it is, and what its reader has answered. */
export function eventEntryWords(entry: EventEntry, language: Language): EntryWords {
  const { title, description, heads, response, standing } = entry
  const words = WORDS[language]
  const answers = {
    going: words.going(heads),
    waitlisted: words.waiting(heads),
    none: response === 'maybe' ? words.maybe : null,
  }
  const answer = standing && answers[standing]
  return { summary: title, description: [answer, description].filter(Boolean).join('\n') }
}

interface EventWords {
  going: (heads: number) => string
  waiting: (heads: number) => string
  maybe: string
}

const WORDS: Record<Language, EventWords> = {
  en: {
    going: (heads) => (heads === 1 ? 'You are coming.' : `You are coming, ${heads} of you.`),
    waiting: (heads) =>
      heads === 1
        ? 'You are on the waiting list.'
        : `You are on the waiting list, for ${heads} places together.`,
    maybe: 'You may come.',
  },
  hi: {
    going: (heads) => (heads === 1 ? 'आप आ रहे हैं।' : `आप आ रहे हैं, कुल ${heads} लोग।`),
    waiting: (heads) =>
      heads === 1 ? 'आप प्रतीक्षा सूची में हैं।' : `आप प्रतीक्षा सूची में हैं, एक साथ ${heads} जगहों के लिए।`,
    maybe: 'आप शायद आएँ।',
  },
}
