import type { Slot } from '@/domain/bookings/availability'
import { type LocalDate, localDate } from '@/domain/time'

/** Slots one after the other that are offered alike: from the first one's start to the last one's end. */
export interface SlotRun {
  start: Date
  end: Date
  /** How many slots it holds. */
  count: number
  /** Of each of them. */
  slot: Pick<Slot, 'free' | 'reason' | 'feePaise'>
}

/** The slots of each local day, those that are offered alike drawn together. */
export function runsByDay(slots: readonly Slot[], zone: string): Map<LocalDate, SlotRun[]> {
  const days = new Map<LocalDate, SlotRun[]>()
  for (const slot of slots) {
    const day = localDate(slot.start, zone)
    const runs = days.get(day) ?? []
    days.set(day, runs)
    const last = runs.at(-1)
    if (last && continues(last, slot)) {
      last.end = slot.end > last.end ? slot.end : last.end
      last.count += 1
    } else runs.push({ start: slot.start, end: slot.end, count: 1, slot })
  }
  return days
}

/** Slots may overlap: they begin on each step of the grid, and last as long as the shortest booking. */
const continues = ({ end, slot: before }: SlotRun, slot: Slot): boolean =>
  slot.start <= end &&
  before.free === slot.free &&
  before.reason === slot.reason &&
  before.feePaise === slot.feePaise
