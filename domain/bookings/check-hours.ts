import { DAY_MINUTES, minutesOf, WEEK_MINUTES } from './clock'
import {
  clockProblem,
  type FacilityEntered,
  type FieldProblem,
  isClockTime,
  weekdayProblem,
} from './facility-entered'
import { WEEKDAYS } from './words'

/** Minutes of a week that begins on Sunday; what opens on Saturday may end in the next one. */
interface WeekSpan {
  index: number
  from: number
  to: number
}

/** What is wrong with the opening hours: words that are no times, and openings that overlap at any turn of day or week. */
export function hoursProblems({ openingHours }: FacilityEntered): FieldProblem[] {
  const rows = openingHours ?? []
  const malformed = rows.flatMap(({ day, opens, closes }, index) => [
    ...weekdayProblem(`openingHours.${index}.day`, day),
    ...clockProblem(`openingHours.${index}.opens`, opens),
    ...clockProblem(`openingHours.${index}.closes`, closes, true),
  ])
  return [...malformed, ...overlapProblems(rows)]
}

/** Of each opening that overlaps an earlier row. */
function overlapProblems(rows: NonNullable<FacilityEntered['openingHours']>): FieldProblem[] {
  const spans = rows.flatMap(weekSpan)
  return spans.flatMap((span, position) => {
    const other = spans.slice(0, position).find((earlier) => overlaps(earlier, span))
    if (!other) return []
    const { day, opens, closes } = rows[other.index] ?? {}
    const message = `Overlaps the opening on ${day} from ${opens} to ${closes}.`
    return [{ field: `openingHours.${span.index}.opens`, message }]
  })
}

function weekSpan(row: NonNullable<FacilityEntered['openingHours']>[number], index: number): WeekSpan[] {
  const weekday = row.day ? WEEKDAYS.indexOf(row.day) : -1
  if (weekday < 0 || !isClockTime(row.opens) || !isClockTime(row.closes, true)) return []
  const opens = minutesOf(row.opens)
  const closes = minutesOf(row.closes)
  const midnight = weekday * DAY_MINUTES
  return [{ index, from: midnight + opens, to: midnight + (closes <= opens ? closes + DAY_MINUTES : closes) }]
}

function overlaps(one: WeekSpan, other: WeekSpan): boolean {
  return [-WEEK_MINUTES, 0, WEEK_MINUTES].some(
    (shift) => one.from + shift < other.to && other.from < one.to + shift,
  )
}
