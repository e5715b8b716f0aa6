import type { Kpi, KpiKey, KpiWeek, Tally } from './kpis'
import { SUPPRESSED_BELOW } from './words'

/** A figure as residents may see it: too small a count is hidden, with whatever would tell it. */
export type Shown<Of extends Tally> = Of & {
  isHidden: boolean
  /** Whether `n` is rounded down, to a multiple of `SUPPRESSED_BELOW`. */
  isAtLeast: boolean
}

/** A figure and its weeks as residents may see them. */
export type ShownKpi = Shown<Omit<Kpi, 'series'>> & { series: Shown<KpiWeek>[] }

/** Their weeks add up to the whole: what one leaves out, the others tell. */
const ADDS_UP: readonly KpiKey[] = [
  'announcement_read_48h',
  'ticket_ack_24h',
  'tickets_via_system',
  'bookings_via_system',
]

const isSmall = (counts: readonly number[]): boolean => counts.some((count) => count < SUPPRESSED_BELOW)

/** Whether something was counted, and too little of it to be shown. Where nothing was, there is nothing to hide. */
const isTooSmall = ({ n, counts }: Tally): boolean => n > 0 && isSmall(counts)

/**
 * Hides what residents are not shown (contract §10): values made of counts under five; and where the weeks add up to the
 * whole, as many weeks more as it takes that what is hidden cannot be found out by taking the others away from it.
 */
export function suppress({ series, ...whole }: Kpi): ShownKpi {
  const hidden = new Set(series.filter(isTooSmall))
  if (ADDS_UP.includes(whole.key) && !isTooSmall(whole)) hideRest(whole, series, hidden)
  return {
    ...shown(whole, isTooSmall(whole)),
    series: series.map((week) => {
      const told = shown(week, hidden.has(week))
      return ADDS_UP.includes(whole.key) ? inSteps(told) : told
    }),
  }
}

/** Hides further weeks, the smallest first, until what the shown ones leave of the whole is nothing, or is not small. */
function hideRest(whole: Tally, series: readonly KpiWeek[], hidden: Set<KpiWeek>): void {
  const bySize = series.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n)
  for (const week of bySize) {
    const rest = restOf(whole, series, hidden)
    if (hidden.size === 0 && rest.every((count) => count === 0)) return
    if (!isSmall(rest)) return
    hidden.add(week)
  }
}

function restOf(whole: Tally, series: readonly KpiWeek[], hidden: ReadonlySet<KpiWeek>): number[] {
  const seen = series.filter((week) => !hidden.has(week))
  return whole.counts.map((count, index) =>
    seen.reduce((rest, { counts }) => rest - (counts[index] ?? 0), count),
  )
}

function shown<Of extends Tally>(tally: Of, isHidden: boolean): Shown<Of> {
  return isHidden
    ? { ...tally, value: null, n: 0, counts: [], isHidden, isAtLeast: false }
    : { ...tally, isHidden, isAtLeast: false }
}

/**
 * A week's count is told in steps where weeks add up: from one page to the next a week leaves the period, and what had been
 * told of it exactly would tell what is hidden since.
 */
function inSteps(week: Shown<KpiWeek>): Shown<KpiWeek> {
  return { ...week, n: week.n - (week.n % SUPPRESSED_BELOW), counts: [], isAtLeast: week.n > 0 }
}
