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

  it('name no growing lateness while a listed reason holds it, and do again once its time is over', () => {
    const late = (held: Partial<Due>) => told(reported(-400, -300, { status: 'on_hold', ...held }))
    expect(late({ holdKind: 'resident_away', heldUntil: at(5) })).toEqual({
      ...{ text: 'Overdue, paused: resident away', isOverdue: true, isLate: true },
    })
    expect(late({ holdKind: 'approval', heldUntil: null })?.text).toMatch(/^Overdue, paused: /)
    expect(late({ holdKind: 'part', heldUntil: at(5) })?.text).toBe('Overdue by 12 days')
    expect(late({ holdKind: 'weather', heldUntil: at(-1) })?.text).toBe('Overdue by 12 days')
  })

  it.each([
    [1.99, 'Due in 1 hour'],
    [47.9, 'Due in 47 hours'],
    [71.9, 'Due in 2 days'],
    [-16.9, 'Overdue by 16 hours'],
  ])('count whole hours and days: %d h from now is %s', (hours, text) => {
    expect(told(reported(-20, hours, { status: 'assigned' }))?.text).toBe(text)
  })
})
