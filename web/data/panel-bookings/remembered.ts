import type { Payload } from 'payload'

interface Kept<Value> {
  key: string
  at: number
  value: Promise<Value>
}

/**
 * What `reckon` gives, kept for a while: it is shown to however many look, and counted once. Another `key` counts anew. In
 * milliseconds of `now`.
 */
export function remembered<Value>(freshMs: number) {
  const known = new WeakMap<Payload, Kept<Value>>()
  return (payload: Payload, key: string, now: Date, reckon: () => Promise<Value>): Promise<Value> => {
    const kept = known.get(payload)
    const age = kept ? now.getTime() - kept.at : Number.POSITIVE_INFINITY
    if (kept?.key === key && age >= 0 && age < freshMs) return kept.value
    const value = reckon()
    known.set(payload, { key, at: now.getTime(), value })
    // A failed count must not be remembered: the next look tries again.
    value.catch(() => known.delete(payload))
    return value
  }
}
