import type { HoldKind } from './words'

/** What can happen to a ticket's clock. */
export const LEDGER_KINDS = [
  'started',
  'reopened',
  'acknowledged',
  'acknowledged_late',
  'missed_acknowledge',
  'paused',
  'paused_now',
  'resumed',
  'held',
  'resolved',
  'resolved_late',
  'returned',
  'missed_resolve',
  'cancelled',
  'used',
] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** One line of a clock's ledger, before it is put into words. */
export interface LedgerLine {
  at: Date
  kind: LedgerKind
  /**
   * Whole minutes: how long it took to be seen, how late that or the resolution was, how long it stood still, was on hold
   * or stood as done, or how much of the promised time is used.
   */
  minutes: number | null
  holdKind: HoldKind | null
  /** Until when it stands still, where it does so now. */
  until: Date | null
}

/** A line that says no more than it is told. */
export function lineOf(
  at: Date,
  kind: LedgerKind,
  told: Partial<Pick<LedgerLine, 'minutes' | 'holdKind' | 'until'>> = {},
): LedgerLine {
  return { at, kind, minutes: null, holdKind: null, until: null, ...told }
}
