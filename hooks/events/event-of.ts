import { parseAudience } from '@/domain/announcements/audience'
import { CLIENT_FIELDS } from '@/domain/events/client-fields'
import { wholeDays } from '@/domain/events/days'
import { BLANK, type EstateEvent, EVERYONE } from '@/domain/events/event'
import type { EventStatus } from '@/domain/events/words'
import { storedInstant } from '@/server/stored-instant'
import { idOf } from '../ids'
import { sameValue } from '../same-value'

type Row = Record<string, unknown>

const amount = (value: unknown): number | null =>
  value === null || value === undefined || value === '' ? null : Number(value)

/** A row as the rules know it. Named for nobody, it is for everyone. @throws RuleViolation 400 for an audience that is none. */
export function eventOf(row: Row): EstateEvent {
  return {
    status: (row.status as EventStatus) ?? BLANK.status,
    start: new Date(row.start as string),
    end: new Date(row.end as string),
    isAllDay: row.allDay === true,
    rsvpDeadline: storedInstant(row.rsvpDeadline),
    capacity: amount(row.capacity),
    maxGuests: amount(row.maxGuests) ?? BLANK.maxGuests,
    headsGoing: amount(row.headsGoing) ?? 0,
    audience: row.audience ? parseAudience(row.audience) : EVERYONE,
    authorId: idOf(row.author),
  }
}

/**
 * What a write would make of a stored row, before the rules are asked: whole days from midnight to midnight, and a deadline
 * that was not chosen goes with the start.
 */
export function eventAfter(data: Row, stored: Row | null, zone: string): EstateEvent {
  const sent = eventOf({ ...stored, ...data })
  const event = sent.isAllDay ? { ...sent, ...wholeDays(sent, zone) } : sent
  return { ...event, rsvpDeadline: chosenDeadline(data, stored) ?? event.start }
}

/** Null where nobody chose one: stored as the start, it is no choice. */
function chosenDeadline({ rsvpDeadline }: Row, stored: Row | null): Date | null {
  const isSent = rsvpDeadline !== undefined && !sameValue(rsvpDeadline, stored?.rsvpDeadline)
  if (isSent) return storedInstant(rsvpDeadline)
  const isStart = sameValue(stored?.rsvpDeadline, stored?.start)
  return stored && !isStart ? storedInstant(stored.rsvpDeadline) : null
}

/** The fields that a write changes. */
export function changedFields(data: Row, before: Row): string[] {
  return CLIENT_FIELDS.filter(
    (field) => data[field] !== undefined && !isSame(field, data[field], before[field]),
  )
}

function isSame(field: string, value: unknown, stored: unknown): boolean {
  if (field === 'facility') return idOf(value) === idOf(stored)
  // Unticked and never ticked are one.
  if (typeof value === 'boolean') return value === Boolean(stored)
  return sameValue(value, stored)
}
