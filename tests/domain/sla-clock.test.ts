import { describe, expect, it } from 'vitest'
import { dueTimes, isOverdue, pausedFor, pausesOf, type StatusChange, usedMs } from '@/domain/sla/clock'
import { type CategoryPromise, policyFor, type SlaPolicy } from '@/domain/sla/policy'
import { HOLD_KINDS, type HoldKind, holdKindIn, PAUSING_HOLDS } from '@/domain/sla/words'
import type { TicketStatus } from '@/domain/tickets/words'
import { HOUR_MS } from '@/domain/time'

const START = new Date('2026-11-20T04:00:00Z')
const plus = (hours: number): Date => new Date(START.getTime() + hours * HOUR_MS)
const POLICY: SlaPolicy = {
  acknowledgeMinutes: 60,
  resolveMinutes: 480,
  calendar: null,
  pausing: PAUSING_HOLDS,
}

const change = (
  hours: number,
  to: TicketStatus,
  holdKind: HoldKind | null = null,
  until: number | null = null,
): StatusChange => ({
  from: 'in_progress',
  to,
  holdKind,
  heldUntil: until === null ? null : plus(until),
  at: plus(hours),
})
const held = (hours: number, holdKind: HoldKind, until: number | null) =>
  change(hours, 'on_hold', holdKind, until)
/** Hours after the report by which it is to be resolved. */
function dueAfter(...history: StatusChange[]): number {
  const running = { startedAt: START, policy: POLICY, pauses: pausesOf(history, POLICY, null) }
  return (dueTimes(running).resolveDue.getTime() - START.getTime()) / HOUR_MS
}

describe('the clock of resolving', () => {
  it('stands still for what nobody of the staff can do anything about, and for nothing else', () => {
    const later = HOLD_KINDS.filter((kind) => dueAfter(held(2, kind, 26)) > 8)
    expect(later).toEqual(['resident_away', 'approval', 'weather'])
    expect(dueAfter(held(2, 'approval', 26))).toBe(32)
    expect(dueAfter(held(2, 'part', 26))).toBe(8)
  })

  it('runs again as soon as the work goes on, be that earlier than was said', () => {
    expect(dueAfter(held(2, 'approval', 26), change(5, 'in_progress'))).toBe(11)
  })

  it('does not wait for who takes it up later than was said', () => {
    expect(dueAfter(held(2, 'approval', 4), change(9, 'in_progress'))).toBe(10)
  })

  it('waits as long as it lasts where nobody said until when', () => {
    expect(dueAfter(held(2, 'approval', null), change(9, 'in_progress'))).toBe(15)
  })

  it('follows a time that is changed while it waits, made longer or shorter', () => {
    expect(dueAfter(held(2, 'approval', 10), held(5, 'approval', 30))).toBe(36)
    expect(dueAfter(held(2, 'approval', 30), held(5, 'approval', 6))).toBe(12)
  })

  it('counts a reason that is put right from then on', () => {
    expect(dueAfter(held(2, 'other', 10), held(4, 'resident_away', 10))).toBe(14)
    expect(dueAfter(held(2, 'resident_away', 10), held(4, 'part', 10))).toBe(10)
  })

  it('leaves what was late before it was laid aside late', () => {
    expect(dueAfter(held(9, 'resident_away', 40))).toBe(8)
    expect(dueAfter(held(9, 'resident_away', 40), change(20, 'in_progress'))).toBe(8)
  })

  it('leaves out the time in which the work stood as done', () => {
    expect(dueAfter(change(3, 'resolved'), change(50, 'in_progress'))).toBe(55)
    expect(dueAfter(change(3, 'resolved'))).toBe(8)
  })

  it('adds up several pauses', () => {
    const history = [
      held(1, 'weather', 3),
      change(3, 'in_progress'),
      held(4, 'approval', 9),
      change(6, 'in_progress'),
    ]
    expect(dueAfter(...history)).toBe(12)
    const running = { startedAt: START, policy: POLICY, pauses: pausesOf(history, POLICY, null) }
    expect(usedMs(running, plus(5))).toBe(2 * HOUR_MS)
    expect(usedMs(running, plus(7))).toBe(3 * HOUR_MS)
  })
})

describe('what is late', () => {
  const ticket = { status: 'on_hold' as TicketStatus, resolveDue: plus(8) }
  it('is so from the instant after its time', () => {
    expect(isOverdue(ticket, plus(8))).toBe(false)
    expect(isOverdue(ticket, new Date(plus(8).getTime() + 1))).toBe(true)
    expect(isOverdue({ ...ticket, status: 'resolved' }, plus(9))).toBe(false)
  })

  it('is paused only while a listed reason holds it and its time has not come', () => {
    const waiting = {
      status: 'on_hold' as TicketStatus,
      holdKind: 'weather' as HoldKind,
      heldUntil: plus(3),
    }
    expect(pausedFor(waiting, plus(2))).toBe('weather')
    expect(pausedFor(waiting, plus(3))).toBeNull()
    expect(pausedFor({ ...waiting, holdKind: 'part' }, plus(2))).toBeNull()
    expect(pausedFor({ ...waiting, status: 'in_progress' }, plus(2))).toBeNull()
  })
})

describe('a promise', () => {
  const calendar = {
    zone: 'Asia/Kolkata',
    hours: [{ day: 'mon' as const, opens: '09:00', closes: '17:00' }],
    holidays: [],
  }
  const category: CategoryPromise = {
    resolveHours: 8,
    clock: 'service_hours',
    calendar,
    promises: [{ priority: 'high', acknowledgeHours: 2, resolveHours: 4 }],
  }

  it('is the usual of the category and the priority, unless the category says otherwise for one', () => {
    expect(policyFor(category, 'medium')).toMatchObject({ acknowledgeMinutes: 480, resolveMinutes: 480 })
    expect(policyFor(category, 'high')).toMatchObject({ acknowledgeMinutes: 120, resolveMinutes: 240 })
    expect(policyFor({ resolveHours: 72 }, 'low')).toMatchObject({ acknowledgeMinutes: 1_440 })
  })

  it('to see it is never later than the one to solve it', () => {
    const late = {
      ...category,
      promises: [{ priority: 'low' as const, acknowledgeHours: 30, resolveHours: null }],
    }
    expect(policyFor(late, 'low')).toMatchObject({ acknowledgeMinutes: 480, resolveMinutes: 480 })
  })

  it('counts in service hours where the category says so, an emergency round the clock', () => {
    expect(policyFor(category, 'high').calendar).toEqual(calendar)
    expect(policyFor(category, 'emergency').calendar).toBeNull()
    expect(policyFor({ ...category, clock: 'always' }, 'high').calendar).toBeNull()
  })

  it('counts round the clock where the estate names no hours', () => {
    expect(policyFor({ ...category, calendar: { ...calendar, hours: [] } }, 'high').calendar).toBeNull()
    expect(policyFor({ ...category, calendar: null }, 'high').calendar).toBeNull()
  })
})

describe('a reason in words', () => {
  it.each([
    ['Resident away', 'resident_away'],
    ['resident_away: at the clinic', 'resident_away'],
    ['Weather: the roof is wet', 'weather'],
    ['waiting for a part', 'part'],
    ['The weather is bad', 'other'],
    ['', 'other'],
  ])('“%s” is %s to the clock', (reason, kind) => {
    expect(holdKindIn(reason)).toBe(kind)
  })
})

describe('a clock that was set back', () => {
  const startedAt = new Date('2026-11-20T06:00:00Z')
  const earlier = (minutes: number) => new Date(startedAt.getTime() - minutes * 60_000)
  const policy = { acknowledgeMinutes: 60, resolveMinutes: 60, calendar: null, pausing: PAUSING_HOLDS }

  it('makes nothing due before it was reported', () => {
    const pauses = [{ from: earlier(20), to: earlier(10), why: 'approval' as const }]
    const { acknowledgeDue, resolveDue } = dueTimes({ startedAt, policy, pauses })
    expect(acknowledgeDue).toEqual(new Date('2026-11-20T07:00:00Z'))
    expect(resolveDue).toEqual(new Date('2026-11-20T07:00:00Z'))
    expect(usedMs({ startedAt, policy, pauses }, acknowledgeDue)).toBe(60 * 60_000)
  })
})

it('a promise that no service hours will keep is not due before a shorter one', () => {
  const hours = [{ day: 'mon' as const, opens: '09:00', closes: '09:01' }]
  const calendar = { zone: 'Asia/Kolkata', hours, holidays: [] }
  const policy = { acknowledgeMinutes: 960, resolveMinutes: 525_600, calendar, pausing: PAUSING_HOLDS }
  const { acknowledgeDue, resolveDue } = dueTimes({
    ...{ startedAt: new Date('2026-11-20T06:00:00Z'), policy, pauses: [] },
  })
  expect(resolveDue.getTime()).toBeGreaterThanOrEqual(acknowledgeDue.getTime())
  expect(acknowledgeDue.getUTCFullYear()).toBeGreaterThan(2040)
})
