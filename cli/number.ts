import { usage } from './failures'

/** A kind of document that is named by a number. */
export interface Numbered {
  /** The letters before the year: `MNT`. */
  kind: string
  /** With its article, as a person calls one: `a ticket`. */
  called: string
}

const WHOLE = /^#?(\d{1,9})$/
const FULL = /^([a-z]{3})-(\d{4})-(\d{1,9})$/i
const DIGITS = 4

/**
 * The whole number that is meant: `MNT-2026-0001`, or `1` for this year's.
 * @param thisYear asked only for a bare number.
 * @throws CliFailure (usage)
 */
export async function wholeNumberOf(
  text: string,
  { kind, called }: Numbered,
  thisYear: () => Promise<number>,
): Promise<string> {
  const full = FULL.exec(text.trim())
  const isOfKind = full?.[1]?.toUpperCase() === kind
  const bare = WHOLE.exec(text.trim())
  const serial = Number((isOfKind ? full?.[3] : bare?.[1]) ?? 0)
  if (serial < 1)
    throw usage(`“${text}” is not ${called}. Name one as ${kind}-2026-0001, or as 1 for this year’s.`)
  const year = full?.[2] ?? (await thisYear())
  return `${kind}-${year}-${String(serial).padStart(DIGITS, '0')}`
}

/** The year that the estate writes into new numbers now. */
export async function numberingYear(now: Date, zone: string): Promise<number> {
  // Loaded on demand: the time library costs a tenth of the whole start.
  const { localYear } = await import('../domain/time')
  return localYear(now, zone)
}
