import { BOOKING_TIMES } from './booking-times'
import type { EventTongue } from './event-words'

/** Messages about events in English. */
export const EVENTS_ENGLISH: EventTongue = {
  stop: '.',
  times: BOOKING_TIMES.en,
  words(kind, { heads }) {
    switch (kind) {
      case 'event.published':
        return { head: 'you are invited', tail: 'Please say whether you come.' }
      case 'event.changed':
        return { head: 'something has changed', tail: 'The time and place above are the new ones.' }
      case 'event.cancelled':
        return { head: 'cancelled', tail: 'It does not take place.' }
      case 'event.promoted':
        return {
          head: 'there is room for you',
          tail: `You have moved up from the waiting list, with ${heads === 1 ? 'one place' : `${heads ?? 1} places`}. If you cannot come, say so, and the next in line gets them.`,
        }
      case 'event.reminder':
        return { head: 'coming soon', tail: 'If your plans have changed, please say so.' }
      case 'event.over':
        return { head: 'how was it?', tail: 'Give it one to five stars, and show your photos.' }
      default:
        return kind satisfies never
    }
  },
}
