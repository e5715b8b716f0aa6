import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { WEEKDAYS } from '@/domain/bookings/words'
import type { ServiceCalendar, ServiceHours } from '@/domain/sla/calendar'
import { dueTimes, pausesOf, type RunningClock, type StatusChange, usedMs } from '@/domain/sla/clock'
import { HOLD_KINDS, PAUSING_HOLDS } from '@/domain/sla/words'
import { MINUTE_MS } from '@/domain/time'
import { BERLIN, local } from '../support/facility-rules'
import { minutesAfter } from '../support/random-facilities'

/** The same cases on every run. */
const SEED = { seed: 2026, numRuns: 150 }
/** Minutes that the slow clock walks before it gives up. */
const WALKED = 21 * 24 * 60
const DAY_MINUTES = 1_440

const clockTime = fc
  .integer({ min: 0, max: 95 })
  .map((quarters) => DateTime.fromMillis(quarters * 15 * MINUTE_MS, { zone: 'utc' }).toFormat('HH:mm'))
const serviceHours: fc.Arbitrary<ServiceHours> = fc.record({
  day: fc.constantFrom(...WEEKDAYS),
  opens: clockTime,
  closes: fc.oneof(clockTime, fc.constant('24:00')),
})
const calendar: fc.Arbitrary<ServiceCalendar> = fc.record({
  zone: fc.constant(BERLIN),
  hours: fc.array(serviceHours, { minLength: 4, maxLength: 14 }),
  holidays: fc.subarray(['2026-03-27', '2026-03-29', '2026-10-24', '2026-10-25', '2026-10-26']),
})

/** A stretch of work, and what interrupts it. */
const interruption = fc.record({
  afterMinutes: fc.integer({ min: 0, max: 1_500 }),
  kind: fc.constantFrom(...HOLD_KINDS, 'resolved' as const),
  minutes: fc.integer({ min: 1, max: 2_000 }),
  saidMinutes: fc.option(fc.integer({ min: 1, max: 2_500 })),
})

const situation = fc.record({
  calendar: fc.option(calendar, { freq: 3 }),
  day: fc.constantFrom('2026-03-27', '2026-03-28', '2026-10-23', '2026-10-24', '2026-06-10'),
  startMinutes: fc.integer({ min: 0, max: DAY_MINUTES }),
  resolveMinutes: fc.integer({ min: 1, max: 2_500 }),
  interruptions: fc.array(interruption, { maxLength: 4 }),
  isLastOpen: fc.boolean(),
  lookedAtMinutes: fc.integer({ min: 0, max: 8_000 }),
})
type Situation = typeof situation extends fc.Arbitrary<infer Given> ? Given : never

it('the clock says what one says that walks through every minute', () => {
  let compared = 0
  fc.assert(
    fc.property(situation, (given) => {
      const { running, history } = clockOf(given)
      const slow = new SlowClock(given.calendar, running.startedAt, history)
      const due = slow.due(given.resolveMinutes)
      if (due) {
        compared += 1
        expect(dueTimes(running).resolveDue).toEqual(due)
      }
      expect(usedMs(running, minutesAfter(running.startedAt, given.lookedAtMinutes)) / MINUTE_MS).toBe(
        slow.used(given.lookedAtMinutes),
      )
    }),
    SEED,
  )
  expect(compared).toBeGreaterThan(SEED.numRuns / 2)
})

function clockOf({ day, startMinutes, resolveMinutes, interruptions, isLastOpen, calendar }: Situation) {
  const startedAt = minutesAfter(local(day, BERLIN), startMinutes)
  const history: StatusChange[] = []
  let at = startedAt
  for (const { afterMinutes, kind, minutes, saidMinutes } of interruptions) {
    at = minutesAfter(at, afterMinutes)
    const isDone = kind === 'resolved'
    history.push({
      from: 'in_progress',
      to: isDone ? 'resolved' : 'on_hold',
      holdKind: isDone ? null : kind,
      heldUntil: isDone || saidMinutes === null ? null : minutesAfter(at, saidMinutes),
      at,
    })
    at = minutesAfter(at, minutes)
    history.push({ from: isDone ? 'resolved' : 'on_hold', to: 'in_progress', holdKind: null, at })
  }
  // A ticket that stands as done owes nothing: only a hold is looked at while it lasts.
  if (isLastOpen && history.at(-1)?.from === 'on_hold' && history.at(-2)?.heldUntil) history.pop()
  const policy = { acknowledgeMinutes: 1, resolveMinutes, calendar, pausing: PAUSING_HOLDS }
  const running: RunningClock = { startedAt, policy, pauses: pausesOf(history, policy, null) }
  return { running, history }
}

/** Walks minute by minute: is it served, and does the clock run? */
class SlowClock {
  private readonly opens: Set<number> | null
  private readonly start: number
  private readonly history: readonly StatusChange[]

  constructor(calendar: ServiceCalendar | null, startedAt: Date, history: readonly StatusChange[]) {
    this.start = startedAt.getTime() / MINUTE_MS
    this.opens = calendar ? openMinutes(calendar, startedAt) : null
    this.history = history
  }

  used(minutes: number): number {
    let sum = 0
    for (let minute = 0; minute < minutes; minute += 1) if (this.counts(this.start + minute)) sum += 1
    return sum
  }

  due(allowed: number): Date | null {
    let sum = 0
    for (let minute = 0; minute < WALKED; minute += 1) {
      if (this.counts(this.start + minute)) sum += 1
      if (sum === allowed) return new Date((this.start + minute + 1) * MINUTE_MS)
    }
    return null
  }

  private counts(minute: number): boolean {
    return (this.opens === null || this.opens.has(minute)) && !this.isPaused(minute * MINUTE_MS)
  }

  private isPaused(instant: number): boolean {
    const last = this.history.filter(({ at }) => at.getTime() <= instant).at(-1)
    if (!last) return false
    if (last.to === 'resolved') return true
    const isListed = ['resident_away', 'approval', 'weather'].includes(last.holdKind ?? '')
    return isListed && (!last.heldUntil || instant < last.heldUntil.getTime())
  }
}

/** Every open minute around a start: each stretch opens and closes when the clock on the wall first shows its times. */
function openMinutes({ zone, hours, holidays }: ServiceCalendar, startedAt: Date): Set<number> {
  const open = new Set<number>()
  const first = DateTime.fromJSDate(startedAt, { zone }).startOf('day').minus({ days: 1 })
  for (let index = 0; index <= WALKED / DAY_MINUTES + 1; index += 1) {
    const day = first.plus({ days: index })
    if (holidays.includes(day.toISODate() ?? '')) continue
    const weekday = WEEKDAYS[day.weekday % 7]
    for (const row of hours) if (row.day === weekday) walk(day, row, open)
  }
  return open
}

function walk(day: DateTime, { opens, closes }: ServiceHours, open: Set<number>): void {
  const opening = minutesIn(opens)
  const closing = minutesIn(closes) <= opening ? minutesIn(closes) + DAY_MINUTES : minutesIn(closes)
  const midnight = day.toMillis() / MINUTE_MS
  let hasOpened = false
  for (let minute = 0; ; minute += 1) {
    const shown = wallMinutes(day, midnight + minute)
    if (shown >= closing) return
    hasOpened ||= shown >= opening
    if (hasOpened) open.add(midnight + minute)
  }
}

const offsets = new Map<number, number>()

/** What the clock on the wall shows, in minutes after the midnight of `day`. */
function wallMinutes(day: DateTime, minute: number): number {
  const quarter = Math.floor(minute / 15)
  const offset = offsets.get(quarter) ?? DateTime.fromMillis(minute * MINUTE_MS, { zone: BERLIN }).offset
  offsets.set(quarter, offset)
  return minute + offset - (day.toMillis() / MINUTE_MS + day.offset)
}

function minutesIn(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
