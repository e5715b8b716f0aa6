import { describe, expect, it } from 'vitest'
import type { StatusChange } from '@/domain/sla/clock'
import { ticketClock } from '@/domain/sla/ledger'
import { ledgerText, minutesInWords } from '@/domain/sla/ledger-words'
import { type HoldKind, PAUSING_HOLDS } from '@/domain/sla/words'
import { runningClock } from '@/domain/tickets/clocks'
import type { Ticket } from '@/domain/tickets/ticket'
import type { TicketStatus } from '@/domain/tickets/words'
import { addMinutes } from '@/domain/time'

const ZONE = 'Asia/Kolkata'
/** 9:30 am of a Friday in the estate. */
const START = new Date('2026-11-20T04:00:00Z')
const plus = (minutes: number): Date => addMinutes(START, minutes)

const ticket = (fields: Partial<Ticket> = {}): Ticket =>
  ({
    status: 'in_progress',
    cycle: 1,
    cycleStartedAt: START,
    slaPolicy: { acknowledgeMinutes: 240, resolveMinutes: 480, calendar: null, pausing: PAUSING_HOLDS },
    acknowledgeDue: plus(240),
    resolveDue: plus(480),
    acknowledgedAt: plus(20),
    resolvedAt: null,
    cancelledAt: null,
    heldUntil: null,
    holdKind: null,
    ...fields,
  }) as Ticket

const change = (minutes: number, from: TicketStatus, to: TicketStatus, holdKind: HoldKind | null = null) => ({
  from,
  to,
  holdKind,
  at: plus(minutes),
})

/** `9:50 am Seen in time, after 20 min.`: what the ledger says. */
function told(one: Ticket, history: StatusChange[], now: Date): string[] {
  const clock = ticketClock({ ticket: one, running: runningClock(one, history), history, missed: {}, now })
  return clock.ledger.map((line) => {
    const at = line.at.toLocaleTimeString('en-IN', { timeZone: ZONE, hour: 'numeric', minute: '2-digit' })
    return `${at} ${ledgerText(line, clock, ZONE)}`
  })
}

describe('the ledger of a clock', () => {
  it('of a ticket that is worked on says how much is used', () => {
    expect(told(ticket(), [], plus(130))).toEqual([
      '9:30 am Promised: seen within 4 h, resolved within 8 h.',
      '9:50 am Seen in time, after 20 min.',
      '11:40 am 2 h 10 min of 8 h used.',
    ])
  })

  it('tells of a pause, its length and its reason', () => {
    const history = [
      { ...change(60, 'in_progress', 'on_hold', 'resident_away'), heldUntil: plus(400) },
      change(240, 'on_hold', 'in_progress'),
    ]
    expect(told(ticket({ resolveDue: plus(660) }), history, plus(250)).slice(2)).toEqual([
      '10:30 am Paused 3 h: resident away.',
      '1:30 pm Running again.',
      '1:40 pm 1 h 10 min of 8 h used.',
    ])
  })

  it('of a ticket that waits says until when its clock stands still', () => {
    const one = ticket({
      status: 'on_hold',
      holdKind: 'weather',
      heldUntil: plus(1_500),
      resolveDue: plus(1_920),
    })
    const history = [{ ...change(60, 'in_progress', 'on_hold', 'weather'), heldUntil: plus(1_500) }]
    expect(told(one, history, plus(90)).slice(2)).toEqual([
      '10:30 am Paused until 21 Nov 2026, 10:30 am: weather.',
      '11:00 am 1 h of 8 h used; the clock stands still.',
    ])
  })

  it('tells of a hold that stops no clock', () => {
    const history = [change(60, 'in_progress', 'on_hold', 'part'), change(180, 'on_hold', 'in_progress')]
    expect(told(ticket(), history, plus(190))[2]).toBe(
      '10:30 am On hold for 2 h: waiting for a part. The clock runs on.',
    )
  })

  it('tells of a hold that is made longer as one, and of another reason as another', () => {
    const waits = (minutes: number, kind: HoldKind, until: number): StatusChange => ({
      ...change(minutes, 'on_hold', 'on_hold', kind),
      heldUntil: plus(until),
    })
    const history = [
      waits(60, 'weather', 100),
      waits(90, 'weather', 200),
      waits(150, 'approval', 200),
      waits(180, 'part', 300),
      waits(200, 'part', 240),
      change(240, 'on_hold', 'in_progress'),
    ]
    expect(told(ticket({ resolveDue: plus(600) }), history, plus(250)).slice(2)).toEqual([
      '10:30 am Paused 1 h 30 min: weather.',
      '12:00 pm Paused 30 min: waiting for approval.',
      '12:30 pm Running again.',
      '12:30 pm On hold for 1 h: waiting for a part. The clock runs on.',
      '1:40 pm 2 h 10 min of 8 h used.',
    ])
  })

  it('of work that came back leaves out the time in between', () => {
    const one = ticket({ status: 'resolved', resolvedAt: plus(400), resolveDue: plus(660) })
    const history = [
      change(100, 'in_progress', 'resolved'),
      change(280, 'resolved', 'in_progress'),
      change(400, 'in_progress', 'resolved'),
    ]
    expect(told(one, history, plus(9_999)).slice(2)).toEqual([
      '11:10 am Resolved in time: 1 h 40 min of 8 h used.',
      '2:10 pm Came back as not fixed. The 3 h in between do not count.',
      '4:10 pm Resolved in time: 3 h 40 min of 8 h used.',
    ])
  })

  it('says when each time ran out, and how late it was met', () => {
    const one = ticket({ status: 'resolved', acknowledgedAt: plus(365), resolvedAt: plus(600) })
    expect(told(one, [change(600, 'in_progress', 'resolved')], plus(999)).slice(1)).toEqual([
      '1:30 pm The time to be seen ran out.',
      '3:35 pm Seen 2 h 5 min late.',
      '5:30 pm The time to be resolved ran out.',
      '7:30 pm Resolved 2 h late.',
    ])
  })

  it('of a new round begins anew, and was seen by that', () => {
    const one = ticket({ status: 'acknowledged', cycle: 2, acknowledgedAt: plus(-9_000) })
    expect(told(one, [], plus(30))).toEqual([
      '9:30 am Opened again. Promised: resolved within 8 h.',
      '10:00 am 30 min of 8 h used.',
    ])
  })

  it('of a ticket from before promises were kept with it is read by its due times', () => {
    const one = ticket({ slaPolicy: null, status: 'cancelled', cancelledAt: plus(30) })
    expect(told(one, [], plus(90))).toEqual([
      '9:30 am Promised: seen within 4 h, resolved within 8 h.',
      '9:50 am Seen in time, after 20 min.',
      '10:00 am Cancelled: the clock has stopped.',
    ])
  })
})

describe('how the promises stand', () => {
  const stateOf = (one: Ticket, now: Date) =>
    ticketClock({ ticket: one, running: runningClock(one, []), history: [], missed: {}, now })

  it('tells what is open, met and missed', () => {
    expect(stateOf(ticket({ acknowledgedAt: null, status: 'submitted' }), plus(300))).toMatchObject({
      acknowledge: { due: plus(240), metAt: null, missedAt: plus(240), allowedMinutes: 240 },
      resolve: {
        due: plus(480),
        metAt: null,
        missedAt: null,
        allowedMinutes: 480,
        usedMinutes: 300,
        isPaused: false,
      },
    })
  })

  it('misses nothing at the very instant', () => {
    expect(stateOf(ticket({ status: 'resolved', resolvedAt: plus(480) }), plus(999)).resolve).toMatchObject({
      metAt: plus(480),
      missedAt: null,
      usedMinutes: 480,
    })
  })

  it('keeps a miss that was written down, whatever became of the due time', () => {
    const one = ticket({ resolveDue: plus(9_000) })
    const missed = { resolve: plus(480) }
    const clock = ticketClock({
      ticket: one,
      running: runningClock(one, []),
      history: [],
      missed,
      now: plus(600),
    })
    expect(clock.resolve.missedAt).toEqual(plus(480))
  })
})

it.each([
  [0, '0 min'],
  [45, '45 min'],
  [120, '2 h'],
  [130, '2 h 10 min'],
  [2_879, '47 h 59 min'],
  [2_880, '2 d'],
  [10_150, '7 d 1 h'],
])('%i minutes are %s', (minutes, words) => {
  expect(minutesInWords(minutes)).toBe(words)
})
