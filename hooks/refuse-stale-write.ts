import { conflict } from '@/domain/violations'
import { sameValue } from './same-value'

/**
 * Nobody decides on what they have not seen: `expected` is the `updatedAt` of the record that was on the sender's screen,
 * absent where they do not mind. `record` is its word in the answer. @throws RuleViolation 409 `stale_write`.
 */
export function refuseStaleWrite(record: string, expected: unknown, updatedAt: unknown): void {
  if (expected === undefined || expected === null || sameValue(expected, updatedAt)) return
  const message = `Somebody else changed this ${record} meanwhile. Load it again.`
  throw conflict('stale_write', message, { updatedAt })
}
