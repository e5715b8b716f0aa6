import { describe, expect, it } from 'vitest'
import { type Due, dueInWords } from '@/web/admin/due-words'

const NOW = new Date('2026-11-27T06:30:00Z')
const HOUR_MS = 3_600_000
const at = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR_MS)

/** Seen by, and done by, in hours from now. */
const reported = (seenIn: number, doneIn: number, fields: Partial<Due> = {}): Due => ({
  ...{ status: 'submitted', acknowledgeDue: at(seenIn), resolveDue: at(doneIn) },
  ...{ holdKind: null, heldUntil: null },
  ...fields,
})

const told = (ticket: Due) => dueInWords(ticket, NOW)

describe('the due words of a ticket', () => {
  it('are those of being seen, until somebody has acknowledged it', () => {
    expect(told(reported(2, 9))).toEqual({ text: 'To be seen in 2 hours', isOverdue: false, isLate: false })
    expect(told(reported(2, 9, { status: 'acknowledged' }))?.text).toBe('Due in 9 hours')
  })

  it('say that it was not seen in time, which is late and not overdue', () => {
    expect(told(reported(-5, 3))).toEqual({ text: 'To be seen 5 hours ago', isOverdue: false, isLate: true })
  })

  it('say overdue as soon as the time to resolve has passed too', () => {
    expect(told(reported(-9, -3))).toEqual({ text: 'Overdue by 3 hours', isOverdue: true, isLate: true })
  })
})
