import { describe, expect, it } from 'vitest'
import {
  compareNextDue,
  comparePressing,
  type PressingTicket,
  runOutPercent,
} from '@/domain/tickets/pressing'

const NOW = new Date('2026-11-26T10:00:00Z')
const inHours = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000)

const ticket = (name: string, fields: Partial<PressingTicket>) => ({
  ...{
    name,
    status: 'assigned' as const,
    priority: 'medium' as const,
    resolveDue: inHours(10),
    reached: null,
  },
  ...fields,
})
type Named = ReturnType<typeof ticket>
const order = (...tickets: Named[]): string[] =>
  tickets.sort((a, b) => comparePressing(a, b, NOW)).map(({ name }) => name)

describe('the most pressing ticket', () => {
  it('is the one whose promise has run out furthest, whatever the priority of one that has its time before it', () => {
    expect(
      order(
        ticket('high, in time', { priority: 'high', resolveDue: inHours(1) }),
        ticket('missed', { priority: 'high', resolveDue: inHours(-9), reached: 100 }),
        ticket('low, twice gone', { priority: 'low', resolveDue: inHours(-2), reached: 200 }),
        ticket('half again gone', { resolveDue: inHours(-5), reached: 150 }),
      ),
    ).toEqual(['low, twice gone', 'half again gone', 'missed', 'high, in time'])
  })

  it('is the emergency, however late the rest; then what is late, the higher priority, what runs out next', () => {
    const late = { resolveDue: inHours(-3), reached: 150 }
    expect(
      order(
        ticket('soon', { resolveDue: inHours(1) }),
        ticket('later', { resolveDue: inHours(2) }),
        ticket('emergency', { priority: 'emergency', resolveDue: inHours(3) }),
        ticket('late', late),
        ticket('longer late', { ...late, resolveDue: inHours(-4) }),
        ticket('late emergency', { ...late, priority: 'emergency' }),
        ticket('without a promise', { resolveDue: null }),
      ),
    ).toEqual(['late emergency', 'emergency', 'longer late', 'late', 'soon', 'later', 'without a promise'])
  })

  it('is judged by the clock that runs out next: nobody has looked, or the work is not done', () => {
    const unseen = { status: 'submitted' as const, acknowledgeDue: inHours(-1), resolveDue: inHours(8) }
    expect(runOutPercent(ticket('unseen', { ...unseen, reached: 150 }), NOW)).toBe(150)
    expect(runOutPercent(ticket('seen', { ...unseen, status: 'acknowledged', reached: 75 }), NOW)).toBe(0)
    const soonLooked = ticket('to be seen', { ...unseen, acknowledgeDue: inHours(1) })
    const soonDone = ticket('to be done', { resolveDue: inHours(3) })
    expect([soonDone, soonLooked].sort((a, b) => compareNextDue(a, b, NOW))).toEqual([soonLooked, soonDone])
  })

  it('has missed its promise as soon as it has run out, before anybody has written it down', () => {
    expect(runOutPercent(ticket('just late', { resolveDue: inHours(-0.001), reached: 75 }), NOW)).toBe(100)
    expect(runOutPercent(ticket('at the minute', { resolveDue: NOW, reached: 75 }), NOW)).toBe(0)
  })
})
