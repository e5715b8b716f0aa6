import type { Kpi, KpiKey, KpiWeek, Tally } from './kpis'
import { SUPPRESSED_BELOW } from './words'

/**
 * A figure as residents may see it: too small a count is hidden, with whatever would tell it. `n` is rounded down to a multiple
 * of `SUPPRESSED_BELOW`.
 */
export type Shown<Of extends Tally> = Of & { isHidden: boolean }

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
    series: series.map((week) => shown(week, hidden.has(week))),
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

/**
 * Counts are told in steps: from one page to the next a week leaves the period and another joins it, and the exact counts of
 * both would tell what is hidden.
 */
function shown<Of extends Tally>(tally: Of, isHidden: boolean): Shown<Of> {
  return isHidden
    ? { ...tally, value: null, n: 0, counts: [], isHidden }
    : { ...tally, n: tally.n - (tally.n % SUPPRESSED_BELOW), counts: [], isHidden }
}
