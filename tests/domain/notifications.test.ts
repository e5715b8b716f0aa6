import { describe, expect, it } from 'vitest'
import { figuresOf } from '@/domain/figures/staff'
import {
  type Audience,
  DEFAULT_PREFERENCES,
  type HappeningKind,
  LANGUAGES,
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
  hasPush: false,
  preferences: DEFAULT_PREFERENCES,
})

/** Everybody there is, each in the part they play in a plumbing ticket of Asha's. */
const EVERYBODY: Listener[] = [
  listener('account', 'account'),
  listener('asha', 'named'),
  listener('meera', 'named'),
  listener('plumber', 'assignee'),
  listener('secretary', 'author'),
  listener('ravi', 'replied_to'),
  listener('asha', 'reader'),
  listener('meera', 'reader'),
  listener('former', 'former_assignee'),
  listener('asha', 'resident'),
  listener('asha', 'booker'),
  listener('omar', 'approver'),
  listener('plumber', 'on_call'),
  listener('manager', 'on_call'),
  listener('manager', 'manager'),
  listener('supervisor', 'manager'),
  listener('manager', 'facility_manager'),
  listener('supervisor', 'supervisor'),
  listener('secretary', 'duty_officer'),
  listener('accountant', 'finance'),
  listener('secretary', 'secretary'),
  listener('member', 'committee'),
  listener('admin', 'administrator'),
  listener('meera', 'follower'),
]

const ANNOUNCEMENT: NonNullable<Occurrence['announcement']> = {
  id: 'announcement-1',
  number: 'ANN-2026-0001',
  title: 'Water off on Friday',
  body: 'From 10 to 12, to clean the tanks.',
  urgency: 'urgent',
  requiresAcknowledgement: false,
  authorId: 'secretary',
  repliedToId: 'ravi',
}

const EVENT: NonNullable<Occurrence['event']> = {
  id: 'event-1',
  title: 'Diwali evening',
  eventType: 'festival',
  start: new Date('2026-11-27T13:00:00Z'),
  end: new Date('2026-11-27T17:00:00Z'),
  isAllDay: false,
  place: 'Community hall',
  zone: 'Asia/Kolkata',
  heads: 3,
}

const LISTING: NonNullable<Occurrence['listing']> = {
  id: 'listing-1',
  title: 'A blue bicycle',
  type: 'sell',
  fromName: 'Meera',
  expiresAt: new Date('2026-11-30T06:30:00Z'),
  zone: 'Asia/Kolkata',
}

const POST: NonNullable<Occurrence['post']> = {
  id: 'photo-1',
  title: 'Lamps on the stairs',
  url: '/gallery/photo-1',
  reason: 'spam',
  fromName: 'Meera',
}

const REPORT: NonNullable<Occurrence['report']> = {
  span: { period: 'weekly', from: '2026-11-09', to: '2026-11-15' },
  team: { people: 9, resolved: 41, onTimeRate: 0.88 },
}
const FIGURES = figuresOf({ resolved: 12, onTimeRate: 0.92, avgResolutionHours: 5.24, load: 3 })
const OWN_REPORT: NonNullable<Occurrence['report']> = {
  span: REPORT.span,
  own: { employeeId: 'PL001', figures: FIGURES, before: { ...FIGURES, resolved: 9, onTimeRate: 0.95 } },
}

const BOOKING: NonNullable<Occurrence['booking']> = {
  id: 'booking-1',
  number: 'BKG-2026-0001',
  facilityName: 'Community hall',
  start: new Date('2026-11-27T13:00:00Z'),
  end: new Date('2026-11-27T15:00:00Z'),
  zone: 'Asia/Kolkata',
  purpose: 'A birthday',
  status: 'confirmed',
  formerStatus: 'pending',
  guests: 40,
  residentId: 'resident-asha',
  residentName: 'Asha Rao',
  flatNumber: 'A-101',
  approverId: 'resident-omar',
  feePaise: 100_000,
  depositPaise: 200_000,
  duePaise: 300_000,
  refundDuePaise: 0,
  approveBy: new Date('2026-11-22T06:30:00Z'),
  payBy: new Date('2026-11-23T06:30:00Z'),
  offerExpiresAt: new Date('2026-11-20T18:30:00Z'),
}

const ESCALATION: NonNullable<Occurrence['escalation']> = {
  clock: 'resolve',
  percent: 100,
  promisedBy: new Date('2026-11-20T04:30:00Z'),
  minutes: 120,
  zone: 'Asia/Kolkata',
  suggestion: null,
}
const reached = (percent: number | null, facts: Partial<typeof ESCALATION> = {}) => ({
  escalation: { ...ESCALATION, percent, ...facts },
})

const ACCOUNT: NonNullable<Occurrence['account']> = {
  userId: 'account',
  url: '/join/abc',
  moveOut: { start: new Date('2027-02-27T18:30:00Z'), zone: 'Asia/Kolkata' },
}

function subjectOf(kind: HappeningKind): Partial<Occurrence> {
  if (kind.startsWith('account.')) return { account: ACCOUNT }
  if (kind.startsWith('booking.')) return { booking: BOOKING }
  if (kind.startsWith('event.')) return { event: EVENT, recipientIds: ['asha', 'meera'] }
  if (kind.startsWith('listing.'))
    return { listing: LISTING, recipientIds: ['asha', 'meera'], note: 'Still there?' }
  if (kind.startsWith('gallery.') || kind.startsWith('moderation.'))
    return { post: POST, recipientIds: ['asha', 'meera'] }
  if (kind.startsWith('report.')) return { report: REPORT }
  if (kind.startsWith('announcement.')) return { announcement: ANNOUNCEMENT, note: 'Will the lift run?' }
  return { ticket: TICKET, formerAssigneeId: 'staff-former' }
}

function occurrence(kind: HappeningKind, facts: Partial<Occurrence> = {}): Occurrence {
  const subject = subjectOf(kind)
  return { key: `row-1:${kind}`, kind, actorUserId: null, ...subject, ...facts }
}

const NOW = new Date('2026-11-20T06:30:00Z')
const KOLKATA = 'Asia/Kolkata'

/** Messages for an occurrence when everybody whom it asks for can be found. */
function tell(facts: Occurrence, everybody: readonly Listener[] = EVERYBODY) {
  const asked = needsOf(facts).map((need) => need.audience)
  return messagesFor(
    facts,
    everybody.filter(({ audience }) => asked.includes(audience)),
    NOW,
    KOLKATA,
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
  ['ticket.emergency', { isPassedOn: true }, ['plumber'], 'emergency'],
  ['ticket.assigned', { isAutomatic: true }, ['asha'], 'normal'],
  ['ticket.reassigned', { isAutomatic: true }, ['asha', 'former'], 'normal'],
  ['ticket.due_soon', reached(75), ['plumber'], 'normal'],
  [
    'ticket.due_soon',
    { ...reached(75), ticket: { ...TICKET, assignedToId: null } },
    ['manager', 'supervisor'],
    'normal',
  ],
  ['ticket.overdue', reached(100), ['plumber', 'supervisor'], 'urgent'],
  ['ticket.overdue', {}, ['plumber', 'supervisor'], 'urgent'],
  ['ticket.escalated', {}, ['manager', 'supervisor'], 'urgent'],
  ['ticket.escalated', reached(150), ['manager'], 'urgent'],
  ['ticket.escalated', reached(200), ['secretary'], 'urgent'],
  ['ticket.escalated', reached(null, { passedOnTo: 'Prakash' }), ['manager', 'supervisor'], 'urgent'],
  [
    'ticket.escalated',
    reached(null, { passedOnTo: null }),
    ['manager', 'secretary', 'supervisor'],
    'emergency',
  ],
  ['account.invited', {}, ['account'], 'normal'],
  ['account.joined', {}, ['admin', 'member'], 'normal'],
  ['account.verified', {}, ['account'], 'normal'],
  ['account.moving_out', {}, ['account'], 'normal'],
  ['account.password_reset', {}, ['account'], 'normal'],
  ['announcement.published', {}, ['asha', 'meera'], 'urgent'],
  [
    'announcement.published',
    { announcement: { ...ANNOUNCEMENT, urgency: 'normal' } },
    ['asha', 'meera'],
    'normal',
  ],
  ['announcement.commented', {}, ['secretary'], 'normal'],
  ['announcement.replied', {}, ['ravi', 'secretary'], 'normal'],
  ['announcement.not_published', {}, ['secretary'], 'urgent'],
  ['booking.requested', {}, ['omar'], 'normal'],
  ['booking.requested', { booking: { ...BOOKING, approverId: null } }, ['manager', 'secretary'], 'normal'],
  ['booking.waitlisted', {}, ['asha'], 'normal'],
  ['booking.offered', {}, ['asha'], 'urgent'],
  ['booking.payment_due', {}, ['asha'], 'normal'],
  ['booking.confirmed', {}, ['asha'], 'normal'],
  ['booking.rejected', { note: 'The floor is being laid' }, ['asha'], 'normal'],
  ['booking.cancelled', {}, ['asha', 'omar'], 'normal'],
  ['booking.cancelled', { booking: { ...BOOKING, formerStatus: 'waitlisted' } }, ['asha'], 'normal'],
  ['booking.moved', {}, ['asha', 'omar'], 'normal'],
  [
    'booking.moved',
    { booking: { ...BOOKING, status: 'pending', formerStatus: 'confirmed' } },
    ['asha'],
    'normal',
  ],
  ['booking.expired', {}, ['asha', 'omar'], 'normal'],
  ['booking.expired', { booking: { ...BOOKING, formerStatus: 'offered' } }, ['asha'], 'normal'],
  ['booking.reminder', {}, ['asha'], 'normal'],
  ['booking.no_show', {}, ['asha'], 'normal'],
  ['booking.payment_received', {}, ['asha'], 'normal'],
  ['event.published', {}, ['asha', 'meera'], 'normal'],
  ['event.changed', {}, ['asha', 'meera'], 'normal'],
  ['event.cancelled', {}, ['asha', 'meera'], 'normal'],
  ['event.promoted', {}, ['asha', 'meera'], 'urgent'],
  ['event.reminder', {}, ['asha', 'meera'], 'normal'],
  ['event.over', {}, ['asha', 'meera'], 'normal'],
  ['listing.message', {}, ['asha', 'meera'], 'normal'],
  ['listing.expiring', {}, ['asha', 'meera'], 'normal'],
  ['listing.expired', {}, ['asha', 'meera'], 'normal'],
  ['listing.removed', {}, ['asha', 'meera'], 'normal'],
  ['listing.restored', {}, ['asha', 'meera'], 'normal'],
  ['gallery.waiting', {}, ['member'], 'normal'],
  ['gallery.published', {}, ['asha', 'meera'], 'normal'],
  ['gallery.removed', {}, ['asha', 'meera'], 'normal'],
  ['gallery.commented', {}, ['asha', 'meera'], 'normal'],
  ['moderation.reported', {}, ['member'], 'normal'],
  ['moderation.warned', {}, ['asha', 'meera'], 'normal'],
  ['booking.refund_due', {}, ['accountant'], 'normal'],
  ['report.ready', {}, ['manager', 'secretary', 'supervisor'], 'normal'],
  ['report.ready', { report: OWN_REPORT, recipientIds: ['asha', 'meera'] }, ['asha', 'meera'], 'normal'],
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
  'ticket.due_soon': true,
  'ticket.overdue': true,
  'ticket.escalated': true,
  'account.invited': true,
  'account.joined': true,
  'account.verified': true,
  'account.moving_out': true,
  'account.password_reset': true,
  'announcement.published': true,
  'announcement.commented': true,
  'announcement.replied': true,
  'announcement.not_published': true,
  'booking.requested': true,
  'booking.waitlisted': true,
  'booking.offered': true,
  'booking.payment_due': true,
  'booking.confirmed': true,
  'booking.rejected': true,
  'booking.cancelled': true,
  'booking.moved': true,
  'booking.expired': true,
  'booking.reminder': true,
  'booking.no_show': true,
  'booking.payment_received': true,
  'booking.refund_due': true,
  'event.published': true,
  'event.changed': true,
  'event.cancelled': true,
  'event.promoted': true,
  'event.reminder': true,
  'event.over': true,
  'listing.message': true,
  'listing.expiring': true,
  'listing.expired': true,
  'listing.removed': true,
  'listing.restored': true,
  'gallery.waiting': true,
  'gallery.published': true,
  'gallery.removed': true,
  'gallery.commented': true,
  'moderation.reported': true,
  'moderation.warned': true,
  'report.ready': true,
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
    expect(messagesFor(facts, withoutAssignee, NOW, KOLKATA).map(({ recipientId }) => recipientId)).toEqual([
      'manager',
      'supervisor',
    ])
  })
})

describe('an overdue ticket whose supervisor cannot be told', () => {
  const above = (left: readonly Listener[]) =>
    tell(occurrence('ticket.overdue', reached(100)), left).map(({ recipientId }) => recipientId)

  it('is told to the facility managers beside whoever carries it', () => {
    const left = EVERYBODY.filter(({ audience }) => audience !== 'supervisor')
    expect(above(left).sort()).toEqual(['manager', 'plumber'])
  })

  it('is so as well where the supervisor carries it', () => {
    const left = EVERYBODY.map((one) => (one.audience === 'supervisor' ? { ...one, userId: 'plumber' } : one))
    expect(above(left).sort()).toEqual(['manager', 'plumber'])
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

  it('tells somebody their own figures of a period, with where each went', () => {
    const [message] = tell(occurrence('report.ready', { report: OWN_REPORT, recipientIds: ['asha'] }))
    expect(message).toMatchObject({
      title: 'Your week: 9–15 Nov 2026',
      body: 'Done: 12 ↑, On time: 92 % ↓, Mean time: 5.2 h →, Stars: —, Open at the end: 3 →. The arrows say where it went since the time before.',
      url: '/work/reports?period=weekly&staff=PL001&from=2026-11-09',
    })
  })

  it('leads to the ticket, or to the page of the account', () => {
    expect(tell(occurrence('ticket.started'))[0]?.url).toBe('/tickets/MNT-2026-0001')
    expect(tell(occurrence('account.invited'))[0]?.url).toBe('/join/abc')
  })

  it('names who invited somebody to which flat, and that the committee checks before they sign in', () => {
    const account = { ...ACCOUNT, invitedByName: 'Asha Rao', flatNumber: 'A-101' }
    const [message] = tell(occurrence('account.invited', { account }))
    expect(message?.body).toContain('Asha Rao has entered you for flat A-101.')
    expect(message?.body).toContain('once the committee has checked')
  })

  it('names the day from which an account is closed, and says when it is not any more', () => {
    const [leaves] = tell(occurrence('account.moving_out'))
    expect(leaves?.title).toBe('You are entered as moving out on 28 Feb 2027')
    const [stays] = tell(occurrence('account.moving_out', { account: { userId: 'account' } }))
    expect(stays?.title).toMatch(/^You stay/)
  })

  const kinds = Object.keys(EVERY_KIND) as HappeningKind[]

  it.each(LANGUAGES.flatMap((language) => kinds.map((kind) => [kind, language] as const)))(
    '%s has a short title and a body for everybody in %s',
    (kind, language) => {
      const everybody = EVERYBODY.map((one) => ({ ...one, language }))
      const facts = { isReportedByOther: true, authorSide: 'staff' } as const
      for (const { title, body } of tell(occurrence(kind, facts), everybody)) {
        expect(title.length).toBeGreaterThan(5)
        expect(title.length).toBeLessThan(80)
        expect(body.length).toBeGreaterThan(5)
      }
    },
  )
})

describe('a promise that runs out', () => {
  const said = (kind: HappeningKind, facts: Partial<Occurrence>, language: 'en' | 'hi' = 'en') =>
    tell(
      occurrence(kind, facts),
      EVERYBODY.map((one) => ({ ...one, language })),
    )
  const suggestion = { name: 'Ravi', employeeId: 'EL002', workload: 2 }

  it('is told with which clock, until when and how much is left or late', () => {
    const soon = said('ticket.due_soon', reached(75, { minutes: 45 }))[0]
    expect(soon).toMatchObject({
      title: 'MNT-2026-0001: due soon',
      body: '“Leaking tap” (Plumbing, Kitchen). To be resolved by 20 Nov 2026, 10:00 am: 45 min left.',
    })
    const unseen = said('ticket.overdue', reached(100, { clock: 'acknowledge' }))[0]
    expect(unseen?.title).toBe('MNT-2026-0001: not acknowledged in time')
    expect(unseen?.body).toContain('It was to be acknowledged by 20 Nov 2026, 10:00 am: 2 h late.')
    const late = said('ticket.escalated', reached(150, { minutes: 3 * 24 * 60 }))[0]
    expect(late?.title).toBe('MNT-2026-0001: escalated to you at 150 % of its time')
    expect(late?.body).toContain('3 days late.')
  })

  it('names who could take it to those who assign, and not to whoever carries it', () => {
    const bodies = Object.fromEntries(
      said('ticket.overdue', reached(100, { suggestion })).map(({ recipientId, body }) => [
        recipientId,
        body,
      ]),
    )
    expect(bodies.supervisor).toContain('Suggested: Ravi (EL002), 2 open.')
    expect(bodies.plumber).not.toContain('Suggested')
  })

  it('goes to the facility managers when there is neither a supervisor nor anybody who carries it', () => {
    const managers = EVERYBODY.filter(({ audience }) => audience === 'facility_manager')
    const facts = occurrence('ticket.overdue', reached(100))
    expect(tell(facts, managers).map(({ recipientId }) => recipientId)).toEqual(['manager'])
  })

  it('is told in Hindi with the same facts', () => {
    const late = said('ticket.overdue', reached(100, { suggestion }), 'hi')
    expect(late.find(({ recipientId }) => recipientId === 'supervisor')).toMatchObject({
      title: 'MNT-2026-0001: देर हो गई है',
      body: expect.stringContaining('2 घंटे की देर हो चुकी है। सुझाव: Ravi (EL002), 2 काम हाथ में।'),
    })
    const [left] = said('ticket.escalated', reached(null, { passedOnTo: null }), 'hi')
    expect(left?.title).toBe('MNT-2026-0001: आपात स्थिति, और ड्यूटी पर कोई नहीं उठा रहा')
  })
})

describe('in Hindi', () => {
  const everybody = EVERYBODY.map((one) => ({ ...one, language: 'hi' as const }))
  const kinds = Object.keys(EVERY_KIND) as HappeningKind[]

  it.each(kinds)('%s is told in no English words, and tickets keep their number', (kind) => {
    const category = { categoryName: 'Plumbing', categoryNameHi: 'पानी की फ़िटिंग' }
    const ticket = {
      ...TICKET,
      ...category,
      title: 'नल टपकता है',
      location: 'रसोई',
      scope: 'community' as const,
    }
    const announcement = { ...ANNOUNCEMENT, title: 'शुक्रवार को पानी बन्द', body: 'दस से बारह बजे तक।' }
    const announced = { announcement, note: 'क्या लिफ़्ट चलेगी?' }
    const isAnnounced = kind.startsWith('announcement.')
    const hall = { ...BOOKING, facilityName: 'सामुदायिक भवन', residentName: 'आशा राव', purpose: 'जन्मदिन' }
    const isBooked = kind.startsWith('booking.')
    const party = { ...EVENT, title: 'दीवाली की शाम', place: 'सामुदायिक भवन' }
    const cycle = { ...LISTING, title: 'नीली साइकिल', fromName: 'मीरा' }
    const post = { ...POST, title: 'सीढ़ियों पर दीये', fromName: 'मीरा' }
    const recipientIds = ['asha', 'meera']
    const isEscalated = ['ticket.due_soon', 'ticket.overdue', 'ticket.escalated'].includes(kind)
    const escalated = isEscalated ? reached(150) : {}
    const community = kind.startsWith('event.')
      ? { event: party, recipientIds }
      : kind.startsWith('listing.')
        ? { listing: cycle, recipientIds, note: 'अभी है?' }
        : kind.startsWith('gallery.') || kind.startsWith('moderation.')
          ? { post, recipientIds }
          : kind.startsWith('report.')
            ? { report: REPORT }
            : null
    const subject = community
      ? community
      : kind.startsWith('account.')
        ? {}
        : isAnnounced
          ? announced
          : isBooked
            ? { booking: hall }
            : { ticket, ...escalated }
    const facts = { isReportedByOther: true, authorSide: 'staff', ...subject } as const
    for (const { title, body } of tell(occurrence(kind, facts), everybody)) {
      const withoutNames = `${title} ${body}`.replace(/(MNT|ANN|BKG)-2026-0001|A-101|plumber/g, '')
      expect(withoutNames).not.toMatch(/[A-Za-z]/)
      if (kind.startsWith('ticket.')) expect(title).toMatch(/^MNT-2026-0001\b/)
    }
  })

  it('speaks to each audience in its own words', () => {
    const titles = tell(occurrence('ticket.reassigned'), everybody).map(({ title }) => title)
    expect(titles).toEqual([
      'MNT-2026-0001: आपको सौंपी गई है',
      'MNT-2026-0001: अब आपके पास नहीं है',
      'MNT-2026-0001: आपकी शिकायत सौंप दी गई है',
    ])
  })

  it('names a category in English where it has no Hindi name', () => {
    expect(tell(occurrence('ticket.started'), everybody)[0]?.body).toBe('“Leaking tap” (Plumbing, Kitchen)।')
  })

  it('names the flat where an emergency names no place', () => {
    const ticket = { ...TICKET, location: null, flatNumber: 'A-101' }
    const bodies = (people: Listener[]) => tell(occurrence('ticket.emergency', { ticket }), people)[0]?.body
    expect(bodies(everybody)).toContain('फ़्लैट A-101')
    expect(bodies(EVERYBODY)).toContain('flat A-101')
  })
})

describe('the followers of a ticket', () => {
  const community = { ...TICKET, scope: 'community' as const }
  const followersOf = (kind: HappeningKind, facts: Partial<Occurrence> = {}) =>
    tell(occurrence(kind, { ticket: community, ...facts })).filter(
      ({ recipientId }) => recipientId === 'meera',
    )

  it.each([
    ['ticket.acknowledged', 'MNT-2026-0001, which you follow, is acknowledged'],
    ['ticket.assigned', 'MNT-2026-0001, which you follow, is in somebody’s hands'],
    ['ticket.started', 'MNT-2026-0001, which you follow, is being worked on'],
    ['ticket.held', 'MNT-2026-0001, which you follow, is on hold'],
    ['ticket.resumed', 'MNT-2026-0001, which you follow, is being worked on again'],
    ['ticket.resolved', 'MNT-2026-0001, which you follow, is resolved'],
    ['ticket.returned', 'MNT-2026-0001, which you follow, is not solved yet after all'],
    ['ticket.closed', 'MNT-2026-0001, which you follow, is closed'],
    ['ticket.reopened', 'MNT-2026-0001, which you follow, is open again'],
    ['ticket.cancelled', 'MNT-2026-0001, which you follow, is cancelled'],
  ] as const)('are told of %s without a place, a name or anybody’s words', (kind, title) => {
    const note = 'Call Asha of A-101 on 98765 43210'
    const told = followersOf(kind, { note, ticket: { ...community, location: 'flat A-101' } })
    expect(told.map((message) => ({ title: message.title, body: message.body }))).toEqual([
      { title, body: '“Leaking tap” (Plumbing).' },
    ])
  })

  it.each([
    'ticket.created',
    'ticket.emergency',
    'ticket.commented',
    'ticket.reassigned',
    'ticket.unassigned',
    'ticket.overdue',
  ] as const)('are not told of %s', (kind) => {
    expect(followersOf(kind, { authorSide: 'staff' })).toEqual([])
  })

  it('are not told of a personal ticket, which nobody can follow', () => {
    expect(followersOf('ticket.resolved', { ticket: TICKET })).toEqual([])
  })

  it('are not told when they did it themselves', () => {
    expect(followersOf('ticket.resolved', { actorUserId: 'meera' })).toEqual([])
  })

  it('are told once, in the words for the other part that they play', () => {
    const people = [...EVERYBODY, listener('manager', 'follower')]
    const told = tell(occurrence('ticket.reopened', { ticket: community }), people)
    const managers = told.filter(({ recipientId }) => recipientId === 'manager')
    expect(managers.map(({ title }) => title)).toEqual(['MNT-2026-0001: reopened'])
  })

  it('are not pressed by an emergency that presses others', () => {
    const ticket = { ...community, priority: 'emergency' as const }
    const facts = { ticket, actorUserId: 'supervisor', authorSide: 'staff' } as const
    expect(followersOf('ticket.assigned', facts)).toMatchObject([{ urgency: 'normal', channels: ['email'] }])
    expect(tell(occurrence('ticket.assigned', facts))[0]).toMatchObject({ urgency: 'urgent' })
  })
})

describe('the channels of a message', () => {
  it('are e-mail alone when it is normal', () => {
    expect(tell(occurrence('ticket.started'))[0]?.channels).toEqual(['email'])
  })

  it.each(['ticket.priority_above_ceiling', 'ticket.overdue', 'ticket.emergency'] as const)(
    'are e-mail and SMS for %s',
    (kind) => {
      expect(tell(occurrence(kind))[0]?.channels).toEqual(['email', 'sms'])
    },
  )

  it('leave out the SMS of somebody without a phone', () => {
    const listeners = [listener('manager', 'manager', false)]
    const [message] = messagesFor(occurrence('ticket.priority_above_ceiling'), listeners, NOW, KOLKATA)
    expect(message?.channels).toEqual(['email'])
  })

  it('include the browser of somebody who lets us knock there, whatever the urgency', () => {
    const listeners = [{ ...listener('manager', 'manager'), hasPush: true }]
    const channelsOf = (kind: HappeningKind) =>
      messagesFor(occurrence(kind), listeners, NOW, KOLKATA)[0]?.channels
    expect(channelsOf('ticket.priority_above_ceiling')).toEqual(['email', 'sms', 'push'])
    expect(channelsOf('ticket.created')).toEqual(['email', 'push'])
  })

  it('gather the ordinary e-mail of somebody who wants a digest, and nothing else of theirs', () => {
    const preferences = { ...DEFAULT_PREFERENCES, digest: 'daily' as const }
    const listeners = [{ ...listener('manager', 'manager'), preferences }]
    const dueOf = (kind: HappeningKind) =>
      messagesFor(occurrence(kind), listeners, NOW, KOLKATA)[0]?.digestDueAt
    expect(dueOf('ticket.created')).toEqual(new Date('2026-11-21T08:00:00+05:30'))
    expect(dueOf('ticket.priority_above_ceiling')).toBeNull()
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
