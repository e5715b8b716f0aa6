import { usage } from '../failures'

const WHOLE = /^#?(\d{1,9})$/
const FULL = /^MNT-(\d{4})-(\d{1,9})$/i
const DIGITS = 4

/**
 * The whole number of the ticket that is named: `MNT-2026-0001`, or `1` for this year's.
 * @param thisYear asked only for a bare number.
 * @throws CliFailure (usage)
 */
export async function ticketNumber(text: string, thisYear: () => Promise<number>): Promise<string> {
  const full = FULL.exec(text.trim())
  const bare = WHOLE.exec(text.trim())
  const serial = Number(full?.[2] ?? bare?.[1] ?? 0)
  if (serial < 1)
    throw usage(`“${text}” is not a ticket. Name one as MNT-2026-0001, or as 1 for this year’s.`)
  const year = full?.[1] ?? (await thisYear())
  return `MNT-${year}-${String(serial).padStart(DIGITS, '0')}`
}

/** The year that the estate writes into new numbers now. */
export async function numberingYear(now: Date, zone: string): Promise<number> {
  // Loaded on demand: the time library costs a tenth of the whole start.
  const { localYear } = await import('../../domain/time')
  return localYear(now, zone)
}
