import { describe, expect, it } from 'vitest'
import {
  type Audience,
  type HappeningKind,
  type Listener,
  messagesFor,
  needsOf,
  type Occurrence,
  type Urgency,
} from '@/domain/notifications'

const TICKET: NonNullable<Occurrence['ticket']> = {
  id: 'ticket-1',
  number: 'MNT-2026-0001',
  title: 'Leaking tap',
  categoryId: 'plumbing',
  categoryName: 'Plumbing',
  location: 'Kitchen',
  priority: 'high',
  residentId: 'resident-asha',
  assignedToId: 'staff-plumber',
  scope: 'personal',
}

const listener = (userId: string, audience: Audience, hasPhone = true): Listener => ({
  audience,
  userId,
  name: userId,
  language: 'en',
  hasEmail: true,
  hasPhone,
})

/** Everybody there is, each in the part they play in a plumbing ticket of Asha's. */
const EVERYBODY: Listener[] = [
  listener('account', 'account'),
  listener('plumber', 'assignee'),
  listener('former', 'former_assignee'),
  listener('asha', 'resident'),
  listener('plumber', 'on_call'),
  listener('manager', 'on_call'),
  listener('manager', 'manager'),
  listener('supervisor', 'manager'),
  listener('secretary', 'secretary'),
  listener('member', 'committee'),
  listener('admin', 'administrator'),
]

function occurrence(kind: HappeningKind, facts: Partial<Occurrence> = {}): Occurrence {
  const subject = kind.startsWith('account.')
    ? { account: { userId: 'account', url: '/join/abc' } }
    : { ticket: TICKET, formerAssigneeId: 'staff-former' }
  return { key: `row-1:${kind}`, kind, actorUserId: null, ...subject, ...facts }
}

/** Messages for an occurrence when everybody whom it asks for can be found. */
function tell(facts: Occurrence) {
  const asked = needsOf(facts).map((need) => need.audience)
  return messagesFor(
    facts,
    EVERYBODY.filter(({ audience }) => asked.includes(audience)),
  )
}

const told = (facts: Occurrence) =>
  tell(facts)
    .map((message) => message.recipientId)
    .sort()

type Row = [kind: HappeningKind, facts: Partial<Occurrence>, recipients: string[], urgency: Urgency]

/** Contract §4, "Who is told". */
const WHO_IS_TOLD: Row[] = [
  ['ticket.created', {}, ['manager', 'secretary', 'supervisor'], 'normal'],
  ['ticket.created', { isReportedByOther: true }, ['asha', 'manager', 'secretary', 'supervisor'], 'normal'],
  ['ticket.emergency', {}, ['manager', 'plumber', 'secretary', 'supervisor'], 'emergency'],
  [
    'ticket.emergency',
    { isReportedByOther: true },
    ['asha', 'manager', 'plumber', 'secretary', 'supervisor'],
    'emergency',
  ],
  ['ticket.acknowledged', {}, ['asha', 'plumber'], 'normal'],
  ['ticket.started', {}, ['asha', 'plumber'], 'normal'],
  ['ticket.resolved', {}, ['asha', 'plumber'], 'normal'],
  ['ticket.closed', {}, ['asha', 'plumber'], 'normal'],
  ['ticket.cancelled', {}, ['asha', 'plumber'], 'normal'],
  ['ticket.held', {}, ['asha', 'plumber'], 'normal'],
  ['ticket.resumed', {}, ['asha', 'plumber'], 'normal'],
  ['ticket.assigned', { formerAssigneeId: null }, ['asha', 'plumber'], 'normal'],
  ['ticket.reassigned', {}, ['asha', 'former', 'plumber'], 'normal'],
  ['ticket.unassigned', { ticket: { ...TICKET, assignedToId: null } }, ['asha', 'former'], 'normal'],
  ['ticket.returned', { formerAssigneeId: null }, ['manager', 'plumber', 'supervisor'], 'normal'],
  [
    'ticket.reopened',
    { ticket: { ...TICKET, assignedToId: null } },
    ['former', 'manager', 'supervisor'],
    'normal',
  ],
  ['ticket.commented', { authorSide: 'resident' }, ['plumber'], 'normal'],
  ['ticket.commented', { authorSide: 'staff' }, ['asha'], 'normal'],
  [
    'ticket.commented',
    { authorSide: 'resident', ticket: { ...TICKET, assignedToId: null } },
    ['manager', 'supervisor'],
    'normal',
  ],
  ['ticket.commented', { authorSide: 'staff', isInternal: true }, ['plumber'], 'normal'],
  [
    'ticket.commented',
    { authorSide: 'staff', isInternal: true, actorUserId: 'plumber' },
    ['manager', 'supervisor'],
    'normal',
  ],
  ['ticket.priority_above_ceiling', {}, ['manager', 'supervisor'], 'urgent'],
  ['ticket.overdue', {}, ['manager', 'supervisor'], 'urgent'],
  ['ticket.escalated', {}, ['manager', 'supervisor'], 'urgent'],
  ['account.invited', {}, ['account'], 'normal'],
  ['account.joined', {}, ['admin', 'member'], 'normal'],
  ['account.verified', {}, ['account'], 'normal'],
  ['account.password_reset', {}, ['account'], 'normal'],
]

/** The compiler refuses a kind that is left out. */
const EVERY_KIND: Record<HappeningKind, true> = {
  'ticket.created': true,
  'ticket.emergency': true,
  'ticket.acknowledged': true,
  'ticket.assigned': true,
  'ticket.reassigned': true,
  'ticket.unassigned': true,
  'ticket.started': true,
  'ticket.held': true,
  'ticket.resumed': true,
  'ticket.resolved': true,
  'ticket.returned': true,
  'ticket.closed': true,
  'ticket.reopened': true,
  'ticket.cancelled': true,
  'ticket.commented': true,
  'ticket.priority_above_ceiling': true,
  'ticket.overdue': true,
  'ticket.escalated': true,
  'account.invited': true,
  'account.joined': true,
  'account.verified': true,
  'account.password_reset': true,
}

describe('who is told of what', () => {
  it.each(WHO_IS_TOLD)('%s %j tells %j, %s', (kind, facts, recipients, urgency) => {
    const messages = tell(occurrence(kind, facts))
    expect(messages.map((message) => message.recipientId).sort()).toEqual(recipients)
    expect(new Set(messages.map((message) => message.urgency))).toEqual(new Set([urgency]))
  })

  it('leaves no kind of happening without a row in the table', () => {
    expect([...new Set(WHO_IS_TOLD.map(([kind]) => kind))].sort()).toEqual(Object.keys(EVERY_KIND).sort())
  })

  it.each(WHO_IS_TOLD)('%s %j never tells the actor', (kind, facts) => {
    for (const { userId } of EVERYBODY) {
      expect(told(occurrence(kind, { ...facts, actorUserId: userId }))).not.toContain(userId)
    }
  })

  it('tells an internal comment to nobody outside the staff, whoever writes it', () => {
    for (const actorUserId of [null, 'plumber', 'manager', 'supervisor']) {
      const facts = { authorSide: 'staff', isInternal: true, actorUserId } as const
      expect(told(occurrence('ticket.commented', facts))).not.toContain('asha')
    }
  })

  it('tells the managers of a resident’s comment when the assignee has left', () => {
    const facts = occurrence('ticket.commented', { authorSide: 'resident' })
    const withoutAssignee = EVERYBODY.filter(({ audience }) => audience === 'manager')
    expect(messagesFor(facts, withoutAssignee).map(({ recipientId }) => recipientId)).toEqual([
      'manager',
      'supervisor',
    ])
  })
})

describe('what a message says', () => {
  it('gives somebody with two parts one message, in the words for the more specific one', () => {
    const messages = tell(occurrence('ticket.emergency')).filter(
      ({ recipientId }) => recipientId === 'plumber',
    )
    expect(messages).toHaveLength(1)
    expect(messages[0]?.title).toBe('MNT-2026-0001: EMERGENCY, assigned to you')
  })

  it('speaks to each audience in its own words', () => {
    const titles = Object.fromEntries(
      tell(occurrence('ticket.reassigned')).map(({ recipientId, title }) => [recipientId, title]),
    )
    expect(titles).toEqual({
      plumber: 'MNT-2026-0001: assigned to you',
      former: 'MNT-2026-0001: no longer yours',
      asha: 'MNT-2026-0001: your ticket is assigned',
    })
  })

  it('quotes the person’s own words on one line and cuts them short', () => {
    const note = `It drips\r\nBcc: everyone@khaki.example\n${'x'.repeat(500)}`
    const [message] = tell(occurrence('ticket.commented', { authorSide: 'staff', note }))
    expect(message?.body).toContain('“It drips Bcc: everyone@khaki.example xxx')
    expect(message?.body).not.toMatch(/[\r\n]/)
    expect(message?.body.length).toBeLessThan(300)
  })

  it('keeps a hostile title on one line', () => {
    const title = 'Tap\u2028\r\nSubject: <script>alert(1)</script>\u0000'
    const [message] = tell(occurrence('ticket.started', { ticket: { ...TICKET, title } }))
    expect(message?.body).toContain('“Tap Subject: <script>alert(1)</script>”')
  })

  it('leads to the ticket, or to the page of the account', () => {
    expect(tell(occurrence('ticket.started'))[0]?.url).toBe('/tickets/MNT-2026-0001')
    expect(tell(occurrence('account.invited'))[0]?.url).toBe('/join/abc')
  })

  it.each(Object.keys(EVERY_KIND) as HappeningKind[])(
    '%s has a short title and a body for everybody',
    (kind) => {
      for (const { title, body } of tell(
        occurrence(kind, { isReportedByOther: true, authorSide: 'staff' }),
      )) {
        expect(title.length).toBeGreaterThan(5)
        expect(title.length).toBeLessThan(80)
        expect(body.length).toBeGreaterThan(5)
      }
    },
  )
})

describe('the channels of a message', () => {
  it('are e-mail alone when it is normal', () => {
    expect(tell(occurrence('ticket.started'))[0]?.channels).toEqual(['email'])
  })

  it.each(['ticket.overdue', 'ticket.emergency'] as const)('are e-mail and SMS for %s', (kind) => {
    expect(tell(occurrence(kind))[0]?.channels).toEqual(['email', 'sms'])
  })

  it('leave out the SMS of somebody without a phone', () => {
    const [message] = messagesFor(occurrence('ticket.overdue'), [listener('manager', 'manager', false)])
    expect(message?.channels).toEqual(['email'])
  })

  it('include SMS for whoever the staff give an emergency, and not again for whom the system gave it', () => {
    const ticket = { ...TICKET, priority: 'emergency' as const }
    const urgencyOf = (facts: Partial<Occurrence>) =>
      new Set(tell(occurrence('ticket.assigned', { ticket, ...facts })).map(({ urgency }) => urgency))
    expect(urgencyOf({ actorUserId: 'manager', authorSide: 'staff' })).toEqual(new Set(['urgent']))
    expect(urgencyOf({ actorUserId: 'asha', authorSide: 'resident' })).toEqual(new Set(['normal']))
    expect(urgencyOf({ actorUserId: null })).toEqual(new Set(['normal']))
  })
})
