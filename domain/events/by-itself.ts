import type { NewsKind } from './news'

/**
 * Hours before the start at which those are reminded who did not say no, the nearest first. Where several are due, the
 * nearest does for all; and a reminder is for who had time to forget: none of what was made known later than that.
 */
export const REMINDERS = [
  { kind: 'reminder_soon', hours: 2 },
  { kind: 'reminder_day', hours: 24 },
  { kind: 'reminder_week', hours: 7 * 24 },
] as const satisfies readonly { kind: NewsKind; hours: number }[]

/** Hours before the start at which the first reminder is due. */
export const FIRST_REMINDER_HOURS = 7 * 24

/** Days after its end for which those who came are still asked how an event was. */
export const ASKED_DAYS = 2
