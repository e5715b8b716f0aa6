import { addDays, isLocalDate, type LocalDate, localDate, localDaySpan } from '../../domain/time'
import { usage } from '../failures'

/** Words for days, and how far they are from today. */
const NEAR: Record<string, number> = { yesterday: -1, today: 0, tomorrow: 1 }

/** A local day, half-open. */
export interface Day {
  date: LocalDate
  start: Date
  end: Date
}

/** The day that is meant: `today`, `tomorrow`, `yesterday` or `2026-12-01`. @throws CliFailure (usage) */
export function dayNamed(text: string, now: Date, zone: string, flag: string): Day {
  const date = dateOf(text.trim().toLowerCase(), now, zone)
  const span = date ? localDaySpan(date, date, zone) : null
  if (date && span) return { date, ...span }
  throw usage(`${flag} takes today, tomorrow or a date such as 2026-12-01; “${text}” is neither.`)
}

function dateOf(word: string, now: Date, zone: string): LocalDate | null {
  const distance = NEAR[word]
  if (distance === undefined) return isLocalDate(word) ? word : null
  const today = localDate(now, zone)
  // Counted from noon: no change of the clocks moves it into another day.
  const noon = new Date(`${today}T12:00:00Z`)
  return addDays(noon, distance).toISOString().slice(0, 10)
}
