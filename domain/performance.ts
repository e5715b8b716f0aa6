/** Stands for a figure that nobody knows: nothing was counted. */
export const UNKNOWN = '—'

/** Share of `part` in `whole`, 0–1; null when there is nothing to divide by. */
export function rate(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}

const PERCENT = 100
/** Parts of the last digit to which a share is exact: 28.999… by reckoning alone is 29. */
const EXACT = 1_000_000

/** A share 0–1 in per cent, rounded down to so many digits: what just misses its target is nowhere shown as having met it. */
export function percentOf(share: number, digits = 0): number {
  const parts = 10 ** digits
  return Math.floor(Math.round(share * PERCENT * parts * EXACT) / EXACT) / parts
}

/** The fields of a member of staff's month (contract §4, `workload`). */
export interface Workload {
  /** Assigned or in progress now. */
  activeRequests: number
  /** Resolved since the first of the month in the estate's zone. */
  completedThisMonth: number
  /** Hours from report to resolution, over all time. */
  avgResolutionHours: number | null
  /** Mean of the residents' stars. */
  satisfaction: number | null
  /** Tickets completed in all: what the means are taken over. */
  n: number
}

/** A member of staff's figures over a period (contract §4, `performance`). Rates are 0–1. */
export interface Performance {
  total: number
  completed: number
  completionRate: number | null
  avgResolutionHours: number | null
  avgSatisfaction: number | null
  /** Σ estimated ÷ Σ actual cost. */
  costEfficiency: number | null
  onTimeRate: number | null
}
