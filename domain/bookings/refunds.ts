import { HOUR_MS } from '../time'
import type { RefundTier } from './facility'

/**
 * The percentage of a fee that comes back when a booking is cancelled at `at` (contract §7): that of the tier with the most
 * hours before the start that is reached, edges included, in elapsed time. Without tiers everything until the start, and
 * nothing after it; with tiers of which none is reached, nothing.
 */
export function refundPercent(tiers: readonly RefundTier[], start: Date, at: Date): number {
  const left = start.getTime() - at.getTime()
  if (tiers.length === 0) return left >= 0 ? 100 : 0
  let reached: RefundTier | null = null
  for (const tier of tiers) {
    if (left >= tier.hoursBefore * HOUR_MS && (!reached || tier.hoursBefore > reached.hoursBefore))
      reached = tier
  }
  return reached?.percent ?? 0
}

/** What is due back in paise: the percentage of the fee paid, rounded down, and all of the deposit paid. */
export function refundDue(paid: { feePaidPaise: number; depositPaidPaise: number; percent: number }): number {
  const hundredfold = paid.feePaidPaise * paid.percent
  return (hundredfold - (hundredfold % 100)) / 100 + paid.depositPaidPaise
}
