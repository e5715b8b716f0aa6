import { addHours } from '../time'
import { breaksPolicy, conflict } from '../violations'
import type { EstateEvent } from './event'
import { CHECK_IN_OPENS_HOURS, type RsvpStanding } from './words'

/** An answer at the door. */
interface PartyAtDoor {
  standing: RsvpStanding
  checkedInAt: Date | null
}

/** Whether people are let in and out of the list: from two hours before the start to the end, both included. */
export function isDoorOpen(
  { status, start, end }: Pick<EstateEvent, 'status' | 'start' | 'end'>,
  now: Date,
): boolean {
  const isHeld = status === 'published' || status === 'completed'
  return isHeld && addHours(start, -CHECK_IN_OPENS_HOURS) <= now && now <= end
}

/** @throws RuleViolation 409 `check_in_not_open`. */
export function requireOpenDoor(event: Pick<EstateEvent, 'status' | 'start' | 'end'>, now: Date): void {
  if (isDoorOpen(event, now)) return
  throw conflict(
    'check_in_not_open',
    `People are checked in from ${CHECK_IN_OPENS_HOURS} hours before the start until the end.`,
    {
      opensAt: addHours(event.start, -CHECK_IN_OPENS_HOURS).toISOString(),
      closesAt: event.end.toISOString(),
    },
  )
}

/**
 * Whether what was counted at the door may still be taken back: to the end, and also before the door opens, for who was let
 * in by mistake, or before the event was moved.
 */
export function isUndoOpen({ status, end }: Pick<EstateEvent, 'status' | 'end'>, now: Date): boolean {
  return (status === 'published' || status === 'completed') && now <= end
}

/** @throws RuleViolation 409 `check_in_not_open`. */
export function requireUndoOpen(event: Pick<EstateEvent, 'status' | 'end'>, now: Date): void {
  if (isUndoOpen(event, now)) return
  throw conflict('check_in_not_open', 'What was counted at the door is taken back until the end.', {
    closesAt: event.end.toISOString(),
  })
}

/** @throws RuleViolation 409 `already_checked_in`; 422 `invalid_token`. */
export function requireExpected({ standing, checkedInAt }: PartyAtDoor): void {
  if (standing !== 'going') throw invalidToken()
  if (checkedInAt)
    throw conflict('already_checked_in', 'They have been checked in.', {
      checkedInAt: checkedInAt.toISOString(),
    })
}

/** @throws RuleViolation 409 `not_checked_in`. */
export function requireCheckedIn({ checkedInAt }: PartyAtDoor): void {
  if (!checkedInAt) throw conflict('not_checked_in', 'They have not been checked in.')
}

/** A code that lets nobody in here: another event's, a made-up one, or of somebody who has no places. */
export function invalidToken() {
  return breaksPolicy('invalid_token', 'This code is not good for this event.', 'token')
}
