import type { StatusChange } from '../sla/clock'
import type { HoldKind } from '../sla/words'
import type { TimelineEntry } from './timeline-entry'
import type { TicketStatus } from './words'

/** What a row of the timeline says about the clocks. */
export interface ToldChange {
  statusFrom: TicketStatus | null
  statusTo: TicketStatus | null
  holdKind: HoldKind | null
  changes: TimelineEntry['changes']
  at: Date
}

/**
 * A row of the timeline as the clocks read it; null where it says nothing about them. A hold that is put right goes on
 * with what was said of it before.
 */
export function statusChange(row: ToldChange, last: StatusChange | null): StatusChange | null {
  const { statusFrom, statusTo, holdKind, changes, at } = row
  const until = changes?.heldUntil ? instantIn(changes.heldUntil.to) : null
  if (statusTo) return { from: statusFrom, to: statusTo, holdKind, heldUntil: until, at }
  if (last?.to !== 'on_hold' || !(changes?.holdKind || changes?.heldUntil)) return null
  return {
    from: 'on_hold',
    to: 'on_hold',
    holdKind: changes.holdKind ? (changes.holdKind.to as HoldKind | null) : last.holdKind,
    heldUntil: changes.heldUntil ? until : (last.heldUntil ?? null),
    at,
  }
}

const instantIn = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null)
