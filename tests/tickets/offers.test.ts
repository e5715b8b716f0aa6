import { describe, expect, test } from 'vitest'
import { type Person, powersOf } from '@/domain/actor'
import { offersFor } from '@/domain/tickets/offers'
import type { Ticket } from '@/domain/tickets/ticket'
import type { TicketStatus } from '@/domain/tickets/words'

const NOW = new Date('2026-11-26T12:00:00Z')
const daysAgo = (count: number) => new Date(NOW.getTime() - count * 86_400_000)

const person = (name: string, fields: Partial<Person>): Person => ({
  kind: 'person',
  userId: name,
  name,
  powers: new Set(),
  resident: null,
  staff: null,
  ...fields,
})
const resident = (id: string) => ({ id, flatId: 'A-101', committeeRole: 'none' as const })
const asha = person('asha', { resident: resident('asha') })
const neighbour = person('meera', { resident: resident('meera') })
const plumber = person('plumber', {
  staff: { id: 'plumber', role: 'plumber', subordinateIds: [], categoryIds: ['plumbing'] },
  powers: new Set(['tickets.close', 'tickets.handle']),
})
const secretary = person('secretary', {
  resident: resident('secretary'),
  powers: powersOf({ isAdministrator: false, committeeRole: 'secretary', staff: null }),
})

const ticket = (status: TicketStatus, fields: Partial<Ticket> = {}): Ticket => ({
  id: 't',
  number: 'MNT-2026-0001',
  title: 'Tap',
  status,
  priority: 'medium',
  requestedPriority: 'medium',
  scope: 'community',
  categoryId: 'plumbing',
  residentId: 'asha',
  reportedById: 'asha',
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
  closedAt: status === 'closed' ? daysAgo(3) : null,
  heldUntil: null,
  acknowledgedAt: null,
  cycleStartedAt: daysAgo(9),
  reopenCount: 0,
  residentRating: null,
  resolution: null,
  estimatedCostPaise: null,
  actualCostPaise: null,
  ...fields,
})

/** The offers in a line: `edits cancels:own`. */
function offered(actor: Person, of: Ticket): string {
  const offers = Object.entries(offersFor(actor, of, NOW)).filter(([, offer]) => offer)
  return offers.map(([name, offer]) => (offer === true ? name : `${name}:${offer}`)).join(' ')
}

describe('a ticket’s page offers', () => {
  test.each([
    ['submitted', 'edits cancels:own'],
    ['acknowledged', 'cancels:own'],
    ['assigned', 'cancels:own'],
    ['in_progress', ''],
    ['resolved', 'closes returns'],
    ['closed', 'reopens rates'],
    ['cancelled', ''],
  ] as const)('its resident, while it is %s: %s', (status, line) => {
    expect(offered(asha, ticket(status))).toBe(line)
  })

  test.each(['submitted', 'in_progress', 'resolved', 'closed'] as const)(
    'a neighbour, while it is %s, to follow it',
    (status) => {
      expect(offered(neighbour, ticket(status))).toBe('follows')
      expect(offered(neighbour, ticket(status, { scope: 'personal' }))).toBe('')
    },
  )

  test.each(['submitted', 'resolved', 'closed'] as const)(
    'a technician, while it is %s, nothing',
    (status) => {
      expect(offered(plumber, ticket(status))).toBe('')
    },
  )

  test.each(['submitted', 'resolved', 'closed'] as const)(
    'the committee, while it is %s, to follow it: the rest are steps of their work',
    (status) => {
      expect(offered(secretary, ticket(status))).toBe('follows')
    },
  )

  test('a resident on the committee to change their own, and to cancel it with a reason, once work has begun', () => {
    const own = { residentId: 'secretary', startedAt: daysAgo(1) }
    expect(offered(secretary, ticket('in_progress', own))).toBe('edits cancels:with_reason')
  })

  test('neither stars twice, nor anything after two weeks', () => {
    expect(offered(asha, ticket('closed', { residentRating: 4 }))).toBe('reopens')
    expect(offered(asha, ticket('closed', { closedAt: daysAgo(15) }))).toBe('')
  })
})
