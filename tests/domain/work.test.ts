import { describe, expect, it } from 'vitest'
import type { Person, Power } from '@/domain/actor'
import { rankFacts } from '@/domain/assignment'
import { holdUntil } from '@/domain/tickets/hold-until'
import { jobSteps, statusOf } from '@/domain/tickets/steps'
import type { Ticket } from '@/domain/tickets/ticket'
import { compareUrgency, type Pressing } from '@/domain/tickets/urgency'
import { fromLocalTime, toLocalTime } from '@/domain/time'

const NOW = new Date('2026-11-26T10:00:00Z')
const ZONE = 'Asia/Kolkata'
const inHours = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000)

describe('the order of somebody’s work', () => {
  const job = (name: string, fields: Partial<Pressing>) => ({
    name,
    status: 'assigned' as const,
    priority: 'medium' as const,
    resolveDue: inHours(10),
    ...fields,
  })
  const order = (...jobs: ReturnType<typeof job>[]): string[] =>
    jobs.sort((a, b) => compareUrgency(a, b, NOW)).map(({ name }) => name)

  it('puts an emergency before what is overdue, and that before what is due next', () => {
    const jobs = [
      job('soon', { resolveDue: inHours(1) }),
      job('late', { resolveDue: inHours(-1) }),
      job('emergency', { priority: 'emergency', resolveDue: inHours(3) }),
      job('later', { priority: 'high', resolveDue: inHours(2) }),
    ]
    expect(order(...jobs)).toEqual(['emergency', 'late', 'soon', 'later'])
  })

  it('puts the longest overdue first, and what has no due time last', () => {
    const jobs = [
      job('without', { resolveDue: null }),
      job('an hour late', { resolveDue: inHours(-1) }),
      job('a day late', { resolveDue: inHours(-24) }),
      job('due', { resolveDue: inHours(5) }),
    ]
    expect(order(...jobs)).toEqual(['a day late', 'an hour late', 'due', 'without'])
  })
})

describe('how long a job waits', () => {
  it('ends in the morning of the estate’s day, not of the server’s', () => {
    expect(holdUntil('tomorrow', '', NOW, ZONE)?.toISOString()).toBe('2026-11-27T03:30:00.000Z')
    expect(holdUntil('three_days', '', NOW, ZONE)?.toISOString()).toBe('2026-11-29T03:30:00.000Z')
  })

  it('counts days from the estate’s midnight', () => {
    const lateEvening = new Date('2026-11-26T19:00:00Z')
    expect(holdUntil('tomorrow', '', lateEvening, ZONE)?.toISOString()).toBe('2026-11-28T03:30:00.000Z')
  })

  it('reads a day and a time of the browser in the estate’s zone', () => {
    expect(holdUntil('date', '2026-12-01T18:30', NOW, ZONE)?.toISOString()).toBe('2026-12-01T13:00:00.000Z')
  })

  it.each(['', '2026-02-30T10:00', 'tomorrow', '2026-12-01', '2026-12-01T18:30+01:00'])(
    'takes %j for no time',
    (text) => expect(holdUntil('date', text, NOW, ZONE)).toBeNull(),
  )

  it('needs a choice', () => expect(holdUntil('', '', NOW, ZONE)).toBeNull())

  it('fills a browser’s field with what it reads back', () => {
    expect(fromLocalTime(toLocalTime(NOW, ZONE), ZONE)).toEqual(NOW)
  })
})

describe('the steps of a job', () => {
  const ticket = (fields: Partial<Ticket>): Ticket => ({
    id: 't',
    number: 'MNT-2026-0001',
    title: 'Leaking tap',
    status: 'assigned',
    priority: 'medium',
    requestedPriority: 'medium',
    scope: 'personal',
    categoryId: 'plumbing',
    residentId: 'asha',
    reportedById: null,
    assignedToId: 'plumber',
    assignedById: 'manager',
    holdKind: null,
    cycle: 1,
    slaPolicy: null,
    acknowledgeDue: null,
    resolveDue: null,
    cancelledAt: null,
    nextEscalationAt: null,
    heldFrom: null,
    startedAt: null,
    resolvedAt: null,
    closedAt: null,
    heldUntil: null,
    acknowledgedAt: NOW,
    cycleStartedAt: NOW,
    reopenCount: 0,
    residentRating: null,
    resolution: null,
    estimatedCostPaise: null,
    actualCostPaise: null,
    ...fields,
  })
  const person = (staffId: string | null, powers: Power[], residentId: string | null = null): Person => ({
    kind: 'person',
    userId: `user of ${staffId ?? residentId}`,
    name: 'Somebody',
    powers: new Set(powers),
    resident: residentId ? { id: residentId, flatId: 'A-101', committeeRole: 'none' } : null,
    staff: staffId ? { id: staffId, role: 'plumber', subordinateIds: [], categoryIds: ['plumbing'] } : null,
  })
  const plumber = person('plumber', ['tickets.handle', 'tickets.close'])
  const colleague = person('plumber2', ['tickets.handle', 'tickets.close'])
  const manager = person('manager', ['tickets.handle', 'tickets.all', 'tickets.assign', 'tickets.close'])
  const asha = person(null, [], 'asha')

  it('lead the assignee from start to done', () => {
    expect(jobSteps(plumber, ticket({}), NOW)).toEqual(['start', 'hold', 'estimate', 'note'])
    const started = ticket({ status: 'in_progress', startedAt: NOW })
    expect(jobSteps(plumber, started, NOW)).toEqual(['done', 'hold', 'estimate', 'note'])
    const held = ticket({ status: 'on_hold', heldFrom: 'in_progress' })
    expect(jobSteps(plumber, held, NOW)).toEqual(['resume', 'estimate', 'note'])
    expect(statusOf('resume', held)).toBe('in_progress')
  })

  it('let somebody of the trade take what is acknowledged and nobody’s', () => {
    const free = ticket({ status: 'acknowledged', assignedToId: null })
    expect(jobSteps(colleague, free, NOW)).toEqual(['take', 'note'])
    expect(jobSteps(colleague, ticket({ status: 'submitted', assignedToId: null }), NOW)).toEqual(['note'])
  })

  it('give a colleague nothing on somebody else’s job, and a resident nothing at all', () => {
    expect(jobSteps(colleague, ticket({}), NOW)).toEqual([])
    expect(jobSteps(asha, ticket({}), NOW)).toEqual([])
    expect(jobSteps(asha, ticket({ status: 'resolved', resolvedAt: NOW }), NOW)).toEqual([])
  })

  it('let a manager assign, return and cancel, and close or send back in the resident’s place', () => {
    expect(jobSteps(manager, ticket({ status: 'submitted', assignedToId: null }), NOW)).toEqual([
      'acknowledge',
      'assign',
      'cancel',
      'estimate',
      'note',
    ])
    expect(jobSteps(manager, ticket({}), NOW)).toContain('unassign')
    const resolved = ticket({ status: 'resolved', resolvedAt: NOW })
    expect(jobSteps(manager, resolved, NOW)).toEqual(['close', 'sendBack', 'note'])
  })

  it('leave to a manager who lives here what they do as the ticket’s resident', () => {
    const both = { ...manager, resident: { id: 'asha', flatId: 'A-101', committeeRole: 'none' as const } }
    expect(jobSteps(both, ticket({ status: 'resolved', resolvedAt: NOW }), NOW)).toEqual(['note'])
  })
})

it('the facts of a ranking say trade, duty and load', () => {
  const candidate = {
    staffId: 's',
    employeeId: 'PL001',
    name: 'Prakash',
    role: 'plumber' as const,
    isAvailable24x7: false,
    shifts: [{ days: ['mon'], from: '09:00', to: '17:00' }],
    workload: 10,
    lastResolvedAt: null,
  }
  expect(rankFacts(candidate, NOW, ZONE)).toEqual({ isTrade: true, duty: 'off', workload: 10, isFull: true })
})
