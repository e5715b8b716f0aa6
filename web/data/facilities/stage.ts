import type { LengthChoice } from '@/domain/bookings/lengths'
import { booksForOthers } from '@/domain/bookings/parts'
import type { RefusalCode } from '@/domain/bookings/refusal-rules'
import type { Viewer } from '@/web/data/viewer'
import { type Asked, type BookingQuery, lengthsFor } from './asked'
import { bookedFor, type FoundResident, findResidents } from './booked-for'
import type { ShownFacility } from './facility'

/** What keeps the first step from being done. */
export type ChoiceProblem = 'guests' | 'tooManyGuests' | 'person' | 'length'

/** Whom somebody may book for, as far as they have looked; null for who books for themselves only. */
export interface ForWhom {
  found: FoundResident[]
  chosen: FoundResident | null
  /** What was looked for. */
  words: string
  /** Whoever books has no flat of their own. */
  isNeeded: boolean
}

/** How far a booking has come. */
export type Stage =
  | { kind: 'refused'; code: RefusalCode }
  | { kind: 'taken' }
  | { kind: 'choose'; choices: LengthChoice[]; problems: ChoiceProblem[] }
  | { kind: 'check'; choice: LengthChoice; guests: number }

/** Where the form that books stands, by what is asked for and what can be had at this moment. */
export async function stageOf(
  viewer: Viewer,
  facility: ShownFacility,
  { asked, query, forWhom }: { asked: Asked; query: BookingQuery; forWhom: ForWhom | null },
): Promise<Stage> {
  const { start, end, isWaiting } = asked
  const guests = asked.guests ?? 0
  const { choices, refusal } = await lengthsFor(viewer, facility, { start, guests }, forWhom?.chosen ?? null)
  const choice = choices.find((one) => one.end.getTime() === end?.getTime())
  const [first] = choices
  if (!first) return { kind: 'refused', code: refusal ?? 'off_grid' }
  if (first.isTaken && !isWaiting) return { kind: 'taken' }
  if (!asked.isLastStep) return { kind: 'choose', choices, problems: [] }
  const problems: ChoiceProblem[] = [
    ...(isSomebodyMissing(forWhom, query) ? (['person'] as const) : []),
    ...(choice ? [] : (['length'] as const)),
    ...(asked.guests === null
      ? [isNumber(query.guests) ? ('tooManyGuests' as const) : ('guests' as const)]
      : []),
  ]
  if (!choice || problems.length > 0) return { kind: 'choose', choices, problems }
  return { kind: 'check', choice, guests }
}

const isNumber = (text: unknown): boolean => typeof text === 'string' && /^\d+$/.test(text)

/** Whom somebody may book for. */
export async function forWhomOf(viewer: Viewer, { who, resident }: BookingQuery): Promise<ForWhom | null> {
  if (!booksForOthers(viewer.actor)) return null
  const words = typeof who === 'string' ? who.trim() : ''
  const [found, chosen] = await Promise.all([findResidents(viewer, words), bookedFor(viewer, resident)])
  return { found, chosen, words, isNeeded: viewer.actor.resident === null }
}

/** A name that was written and nobody chosen for it: it must not become a booking for whoever wrote it. */
function isSomebodyMissing(forWhom: ForWhom | null, { resident }: BookingQuery): boolean {
  if (!forWhom || forWhom.chosen) return false
  return forWhom.isNeeded || (forWhom.words !== '' && resident === undefined)
}
