import { offerExpiryOf } from './booking'
import type { FacilityRules, Interval, Occupied } from './facility'
import { placesFree } from './occupancy'
import type { BookingPolicy } from './policy'
import { quotaPeriodOf } from './quota'

/** Somebody on a facility's waiting list. */
export interface Waiter extends Interval {
  id: string
  /** End and turnaround, exclusive. */
  blockedUntil: Date
  /** The booker and the guests. */
  party: number
  flatId: string | null
  policy: BookingPolicy
}

export interface WaitingFacts {
  now: Date
  occupied: readonly Occupied[]
  closures: readonly Interval[]
  /** Bookings that count against a flat's quota in the period that holds `start`; null where none applies. */
  quotaUsed: (flatId: string | null, start: Date) => number | null
}

/**
 * Who is offered their time now, the longest wait first. `waiters` are in that order. Whoever's flat has used its quota, whose
 * time is closed, or whose time is too near to be offered, is passed over. In a pool the queue is strict: who waits for a
 * time behind somebody whose party does not fit yet, waits with them.
 */
export function nextInLine(rules: FacilityRules, waiters: readonly Waiter[], facts: WaitingFacts): Waiter[] {
  const occupied = [...facts.occupied]
  const chosen: Waiter[] = []
  const stuck: Waiter[] = []
  for (const waiter of waiters) {
    if (!isEligible(rules, waiter, chosen, facts)) continue
    const span = { start: waiter.start, end: waiter.blockedUntil }
    const isBehind = rules.mode === 'pool' && stuck.some((one) => overlaps(one, waiter))
    const hasRoom = placesFree(rules, span, occupied) >= (rules.mode === 'pool' ? waiter.party : 1)
    if (isBehind || !hasRoom) {
      stuck.push(waiter)
      continue
    }
    chosen.push(waiter)
    occupied.push(waiter)
  }
  return chosen
}

function isEligible(
  rules: FacilityRules,
  waiter: Waiter,
  chosen: readonly Waiter[],
  { now, closures, quotaUsed }: WaitingFacts,
): boolean {
  const { start, end, flatId, policy } = waiter
  if (!rules.isActive || closures.some((closure) => closure.start < end && start < closure.end)) return false
  if (offerExpiryOf(policy, start, now) <= now) return false
  const used = quotaUsed(flatId, start)
  if (rules.quota === null || used === null) return true
  const period = quotaPeriodOf(rules, start)
  const alsoChosen = chosen.filter(
    (one) => one.flatId === flatId && period.start <= one.start && one.start < period.end,
  )
  return used + alsoChosen.length < rules.quota.count
}

const overlaps = (a: Waiter, b: Waiter): boolean => a.start < b.blockedUntil && b.start < a.blockedUntil
