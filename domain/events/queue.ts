import { headsOf } from './event'

/** A party that waits for its places. */
export interface WaitingParty {
  id: string
  guests: number
}

/** Whether a party could ever have its places: a capacity that was lowered may have become too small for it. */
export function couldFit(party: { guests: number }, capacity: number | null): boolean {
  return capacity === null || headsOf(party) <= capacity
}

/**
 * Who gets the places that are left, of those who wait, the longest waiting first: whole parties, and nobody before somebody
 * who came earlier, however small their party. Only who could never fit is passed over. Null for places or capacity: without end.
 */
export function nextParties<Party extends WaitingParty>(
  waiting: readonly Party[],
  left: number | null,
  capacity: number | null,
): Party[] {
  const next: Party[] = []
  let room = left ?? Number.POSITIVE_INFINITY
  for (const party of waiting) {
    if (!couldFit(party, capacity)) continue
    if (headsOf(party) > room) break
    room -= headsOf(party)
    next.push(party)
  }
  return next
}
