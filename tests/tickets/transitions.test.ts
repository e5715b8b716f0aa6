import { describe, expect, test } from 'vitest'
import { type Actor, type Person, POWERS, type Power } from '@/domain/actor'
import type { StaffRole } from '@/domain/staff'
import type { Ticket } from '@/domain/tickets/ticket'
import { allowedMoves, refuseMove } from '@/domain/tickets/transitions'
import { TICKET_STATUSES, type TicketStatus } from '@/domain/tickets/words'

const NOW = new Date('2026-11-20T12:00:00Z')
const DAY_MS = 24 * 3_600_000

function person(userId: string, powers: Power[], profiles: Partial<Person> = {}): Person {
  return {
    kind: 'person',
    userId,
    name: userId,
    powers: new Set(powers),
    resident: null,
    staff: null,
    ...profiles,
  }
}
const resident = (id: string): Partial<Person> => ({
  resident: { id, flatId: 'A-101', committeeRole: 'none' },
})
const staff = (id: string, role: StaffRole, categoryIds: string[]): Partial<Person> => ({
  staff: { id, role, subordinateIds: [], categoryIds },
})

/** Everybody who could try: by what they hold, since that alone decides. */
const ACTORS = {
  itsResident: person('asha', [], resident('asha')),
  neighbour: person('meera', [], resident('meera')),
  assignee: person('prakash', ['tickets.handle', 'tickets.close'], staff('PL001', 'plumber', ['plumbing'])),
  colleague: person('pooja', ['tickets.handle', 'tickets.close'], staff('PL002', 'plumber', ['plumbing'])),
  otherTrade: person('gopal', ['tickets.handle', 'tickets.close'], staff('GD001', 'gardener', ['gardens'])),
  accountant: person('arun', ['finance.read', 'finance.write', 'panel'], staff('AC001', 'accountant', [])),
  assigner: person('nila', ['tickets.assign'], staff('CL001', 'cleaner', ['cleaning'])),
  overseer: person('om', ['tickets.all'], staff('CL002', 'cleaner', ['cleaning'])),
  closer: person('cyrus', ['tickets.all', 'tickets.close'], staff('CL003', 'cleaner', ['cleaning'])),
  manager: person(
    'manoj',
    ['tickets.all', 'tickets.assign', 'tickets.close', 'tickets.handle'],
    staff('FM001', 'facility_manager', ['plumbing', 'cleaning', 'gardens']),
  ),
  committee: person(
    'sunita',
    ['committee', 'tickets.all', 'tickets.assign', 'tickets.close'],
    resident('sunita'),
  ),
  administrator: person('anjali', [...POWERS]),
  theJob: { kind: 'system', job: 'close-resolved-tickets' },
} as const satisfies Record<string, Actor>
type ActorName = keyof typeof ACTORS

const ASSIGN: ActorName[] = ['assigner', 'manager', 'committee', 'administrator']
const ALL: ActorName[] = ['overseer', 'closer', 'manager', 'committee', 'administrator']
const CLOSE: ActorName[] = ['closer', 'manager', 'committee', 'administrator']
const SUITED: ActorName[] = ['assignee', 'colleague', 'manager']

/** The contract's table (§4), row by row. */
type Table = Record<string, Partial<Record<TicketStatus, ActorName[]>>>
const TABLE: Table = {
  submitted: { acknowledged: ASSIGN, assigned: ASSIGN, cancelled: ['itsResident', ...CLOSE] },
  acknowledged: {
    assigned: ASSIGN,
    in_progress: SUITED,
    on_hold: ASSIGN,
    cancelled: ['itsResident', ...CLOSE],
  },
  assigned: {
    in_progress: ['assignee', ...ALL],
    assigned: ASSIGN,
    acknowledged: ASSIGN,
    on_hold: ['assignee', ...ASSIGN],
    cancelled: ['itsResident', ...CLOSE],
  },
  in_progress: {
    resolved: ['assignee', ...CLOSE],
    assigned: ASSIGN,
    on_hold: ['assignee', ...ASSIGN],
    cancelled: CLOSE,
  },
  'on_hold from acknowledged': {
    acknowledged: ['assignee', ...ASSIGN, 'theJob'],
    cancelled: ['itsResident', ...CLOSE],
  },
  'on_hold from assigned': {
    assigned: ['assignee', ...ASSIGN, 'theJob'],
    cancelled: ['itsResident', ...CLOSE],
  },
  'on_hold from in_progress': { in_progress: ['assignee', ...ASSIGN, 'theJob'], cancelled: CLOSE },
  resolved: { closed: ['itsResident', ...CLOSE, 'theJob'], in_progress: ['itsResident', ...ALL] },
  closed: { acknowledged: ['itsResident', ...ALL] },
  cancelled: {},
}

function ticketIn(state: string): Ticket {
  const [status, heldFrom = null] = state.split(' from ') as [TicketStatus, TicketStatus | undefined]
  const hasBegun = status === 'in_progress' || heldFrom === 'in_progress'
  return {
    id: 't',
    number: 'MNT-2026-0001',
    title: 'Leaking tap',
    status,
    priority: 'medium',
    requestedPriority: 'medium',
    scope: 'personal',
    categoryId: 'plumbing',
    residentId: 'asha',
    reportedById: 'asha',
    assignedToId: status === 'submitted' ? null : 'PL001',
    assignedById: status === 'submitted' ? null : 'manager',
    holdKind: null,
    cycle: 1,
    slaPolicy: null,
    acknowledgeDue: null,
    resolveDue: null,
    cancelledAt: null,
    nextEscalationAt: null,
    heldFrom,
    startedAt: hasBegun ? NOW : null,
    resolvedAt: status === 'resolved' ? new Date(NOW.getTime() - 7 * DAY_MS) : null,
    heldUntil: status === 'on_hold' ? NOW : null,
    closedAt: status === 'closed' ? new Date(NOW.getTime() - DAY_MS) : null,
    acknowledgedAt: status === 'submitted' ? null : NOW,
    cycleStartedAt: NOW,
    reopenCount: 0,
    residentRating: null,
    resolution: null,
    estimatedCostPaise: null,
    actualCostPaise: null,
  }
}

describe.each(Object.entries(TABLE))('from %s', (state, moves) => {
  const ticket = ticketIn(state)
  test.each([...TICKET_STATUSES])('to %s', (to) => {
    for (const [name, actor] of Object.entries(ACTORS)) {
      const who = moves[to]
      // A job that may not has come too early or too late: no fault of a person's.
      const refused = name === 'theJob' ? 409 : 403
      const expected = who === undefined ? 409 : who.includes(name as ActorName) ? null : refused
      expect([name, refuseMove(actor, ticket, to, NOW)?.status ?? null]).toEqual([name, expected])
    }
  })

  test('the moves that are offered are the moves that are taken', () => {
    for (const actor of Object.values(ACTORS)) {
      const taken = TICKET_STATUSES.filter((to) => refuseMove(actor, ticket, to, NOW) === null)
      expect([...allowedMoves(actor, ticket, NOW)].sort()).toEqual([...taken].sort())
    }
  })
})

describe('the reopening window', () => {
  const closedAgo = (ms: number): Ticket => ({
    ...ticketIn('closed'),
    closedAt: new Date(NOW.getTime() - ms),
  })

  test('lasts fourteen days to the instant', () => {
    expect(refuseMove(ACTORS.itsResident, closedAgo(14 * DAY_MS), 'acknowledged', NOW)).toBeNull()
  })

  test('is over a millisecond later, whoever asks', () => {
    for (const actor of Object.values(ACTORS)) {
      expect(refuseMove(actor, closedAgo(14 * DAY_MS + 1), 'acknowledged', NOW)).toMatchObject({
        status: 409,
        code: 'reopen_window_over',
      })
      expect(allowedMoves(actor, closedAgo(14 * DAY_MS + 1), NOW)).toEqual([])
    }
  })
})

test('a refused move names the moves that this actor may make', () => {
  const refusal = refuseMove(ACTORS.assignee, ticketIn('assigned'), 'closed', NOW)
  expect(refusal?.problems[0]).toMatchObject({
    code: 'transition_not_allowed',
    details: { allowed: ['in_progress', 'on_hold'] },
  })
})
