import type { Slot } from '@/domain/bookings/availability'
import { localDay, localMs } from '@/domain/bookings/clock'
import { DAY_MS, type LocalDate, MINUTE_MS, plusDays } from '@/domain/time'

/** One time of day, and what there is then on each day; two slots only where the clocks are put back. */
interface TimeRow {
  /** Minutes after the local midnight. */
  minute: number
  /** Some slot of the row, for the name of the time. */
  example: Slot
  cells: Slot[][]
}

/** The slots of some days as a table: times down, days across. A time that is over on every day is left out. */
export function timeRows(slots: readonly Slot[], from: LocalDate, days: number, timeZone: string): TimeRow[] {
  const first = localDay(new Date(`${from}T00:00:00Z`), 'UTC')
  const rows = new Map<number, TimeRow>()
  for (const slot of slots) {
    const minute = minuteOfDay(slot.start, timeZone)
    const row = rows.get(minute) ?? {
      minute,
      example: slot,
      cells: Array.from({ length: days }, (): Slot[] => []),
    }
    row.cells[localDay(slot.start, timeZone) - first]?.push(slot)
    rows.set(minute, row)
  }
  return [...rows.values()]
    .filter(({ cells }) => cells.flat().some(({ reason }) => reason !== 'in_the_past'))
    .sort((one, other) => one.minute - other.minute)
}

/** The days of a table. */
export const daysFrom = (from: LocalDate, days: number): LocalDate[] =>
  Array.from({ length: days }, (_, index) => plusDays(from, index))

/** Minutes after the local midnight. */
export const minuteOfDay = (at: Date, timeZone: string): number =>
  Math.floor((((localMs(at.getTime(), timeZone) % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS)
