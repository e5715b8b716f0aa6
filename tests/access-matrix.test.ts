import { beforeAll, describe, expect, test } from 'vitest'
import { collections } from '@/collections'
import { dashboardTableEndpoints } from '@/collections/figures/endpoints/dashboard-tables'
import { kpiEndpoints } from '@/collections/figures/endpoints/kpis'
import { aPublishedAnnouncement } from './announcements/support/factories'
import { publishedAgo } from './announcements/support/readings'
import { aBooking, aFacility, enter, inDays } from './support/bookings'
import { communityRows } from './support/community-rows'
import { stored } from './support/database'
import { useEstate } from './support/estate'
import { aPhotoOf, aSubmittedTicket } from './support/factories'
import type { PersonName } from './support/people'
import { categoryIdOf, flatIdOf, residentIdOf, staffIdOf, userIdOf } from './support/register'

const estate = useEstate()

/** The columns of every table below. Asha's are the ticket, the photo and the account that are asked for. */
const ACTORS = [
  'asha',
  'meera',
  'plumber',
  'supervisor',
  'manager',
  'accountant',
  'security',
  'secretary',
  'admin',
] as const satisfies PersonName[]

const ALL_READ = '200 200 200 200 200 200 200 200 200'
const NOBODY = '403 403 403 403 403 403 403 403 403'
/** Only the administrator: 400 for an empty body, 404 for a document that does not exist. */
const ADMIN_200 = '403 403 403 403 403 403 403 403 200'
const ADMIN_400 = '403 403 403 403 403 403 403 403 400'
const ADMIN_404 = '403 403 403 403 403 403 403 403 404'
/** Anybody may; an empty body says nothing. */
const ALL_ASKED = '400 400 400 400 400 400 400 400 400'
const COMMITTEE = '403 403 403 403 403 403 403 200 200'
/** Who oversees all tickets. */
const OVERSEERS = '403 403 403 200 200 403 403 200 200'
/** Who gives out the work, and who keeps the money. */
const WORK = '403 403 403 200 200 403 403 403 200'
const MONEY = '403 403 403 403 403 200 403 403 200'
const THE_TICKET = '200 404 200 200 200 404 404 200 200'

type Operation = 'list' | 'get' | 'create' | 'update' | 'delete'
/**
 * Status of each operation for each actor. `create` sends an empty body, so that who may is answered 400; `update`
 * changes nothing; `delete` names what does not exist, so that who may is answered 404.
 */
const COLLECTIONS: Record<string, Record<Operation, string>> = {
  tickets: {
    list: ALL_READ,
    get: THE_TICKET,
    create: '400 400 403 400 400 403 403 400 400',
    update: THE_TICKET,
    delete: NOBODY,
  },
  'ticket-categories': {
    list: ALL_READ,
    get: ALL_READ,
    create: ADMIN_400,
    update: ADMIN_200,
    delete: ADMIN_404,
  },
  'ticket-updates': {
    list: ALL_READ,
    get: THE_TICKET,
    create: '400 400 400 400 400 400 400 400 400',
    update: NOBODY,
    delete: NOBODY,
  },
  // Who lives here follows; staff are told by their work. A follow is seen and taken back by its owner alone, Meera.
  'ticket-follows': {
    list: ALL_READ,
    get: '404 200 404 404 404 404 404 404 404',
    create: '400 400 403 403 403 403 403 400 403',
    update: NOBODY,
    delete: '404 404 404 404 404 404 404 404 404',
  },
  // A notice to block A by the secretary: Asha and Meera live there.
  announcements: {
    list: ALL_READ,
    get: '200 200 404 404 404 404 404 200 200',
    create: '403 403 403 403 400 400 400 400 400',
    update: '403 403 403 403 404 404 404 200 200',
    delete: NOBODY,
  },
  'announcement-categories': {
    list: ALL_READ,
    get: ALL_READ,
    create: ADMIN_400,
    update: ADMIN_200,
    delete: ADMIN_404,
  },
  // Asha's. A POST fills one's own row: see the endpoints below.
  receipts: {
    list: ALL_READ,
    get: '200 404 404 404 404 404 404 200 200',
    create: '400 400 400 400 400 400 400 400 400',
    update: NOBODY,
    delete: NOBODY,
  },
  comments: {
    list: ALL_READ,
    get: '200 200 404 404 404 404 404 200 200',
    create: '400 400 400 400 400 400 400 400 400',
    update: COMMITTEE,
    // What is said under an announcement is not taken back.
    delete: '404 404 404 404 404 404 404 404 404',
  },
  'push-subscriptions': {
    list: ALL_READ,
    get: '200 404 404 404 404 404 404 404 404',
    create: '400 400 400 400 400 400 400 400 400',
    update: NOBODY,
    delete: '404 404 404 404 404 404 404 404 404',
  },
  media: {
    list: ALL_READ,
    get: THE_TICKET,
    create: '400 400 400 400 400 400 400 400 400',
    update: NOBODY,
    delete: ADMIN_404,
  },
  residents: {
    list: ALL_READ,
    get: '200 404 404 200 200 200 200 200 200',
    create: ADMIN_400,
    update: '200 404 403 403 403 403 403 200 200',
    delete: ADMIN_404,
  },
  flats: { list: ALL_READ, get: ALL_READ, create: ADMIN_400, update: ADMIN_200, delete: ADMIN_404 },
  staff: {
    list: ALL_READ,
    get: ALL_READ,
    create: ADMIN_400,
    update: '403 403 403 200 200 403 403 200 200',
    delete: ADMIN_404,
  },
  users: {
    list: ALL_READ,
    get: '200 404 404 200 200 404 404 200 200',
    create: ADMIN_400,
    update: '200 404 404 403 403 404 404 403 200',
    delete: ADMIN_404,
  },
  administrators: {
    list: ADMIN_200,
    get: ADMIN_200,
    create: ADMIN_400,
    update: NOBODY,
    delete: ADMIN_404,
  },
  notifications: {
    list: ALL_READ,
    get: '404 404 404 404 200 404 404 404 404',
    create: NOBODY,
    update: '404 404 404 404 200 404 404 404 404',
    delete: NOBODY,
  },
  // Everybody's own are under /me; there is no other way to them.
  'notification-preferences': {
    list: NOBODY,
    get: NOBODY,
    create: NOBODY,
    update: NOBODY,
    delete: NOBODY,
  },
  deliveries: { list: COMMITTEE, get: COMMITTEE, create: NOBODY, update: COMMITTEE, delete: NOBODY },
  'audit-events': { list: COMMITTEE, get: COMMITTEE, create: NOBODY, update: NOBODY, delete: NOBODY },
  // Written by who runs the facilities; one that is not there is 404 to them, and 403 to the others.
  facilities: {
    list: ALL_READ,
    get: ALL_READ,
    create: '403 403 403 403 400 403 403 403 400',
    update: '403 403 403 403 200 403 403 403 200',
    delete: '403 403 403 403 404 403 403 403 404',
  },
  closures: {
    list: ALL_READ,
    get: ALL_READ,
    create: '403 403 403 403 400 403 403 400 400',
    update: '403 403 403 403 200 403 403 200 200',
    delete: '403 403 403 403 404 403 403 404 404',
  },
  // Asha's, of a facility without an approver: who oversees them sees all, the others their own.
  bookings: {
    list: ALL_READ,
    get: '200 404 404 200 200 200 200 200 200',
    create: '400 400 400 400 400 400 400 400 400',
    update: '200 404 404 403 200 403 403 200 200',
    delete: NOBODY,
  },
  // A payment for it.
  'ledger-entries': {
    list: ALL_READ,
    get: '200 404 404 404 404 200 404 200 200',
    create: '403 403 403 403 403 400 403 403 400',
    update: NOBODY,
    delete: NOBODY,
  },
  // A talk of the secretary's for everybody, which Asha came to: run by whoever lets people in.
  events: {
    list: ALL_READ,
    get: ALL_READ,
    create: '403 403 403 403 400 400 400 400 400',
    update: '403 403 403 403 403 403 403 200 200',
    delete: NOBODY,
  },
  rsvps: {
    list: ALL_READ,
    get: '200 404 404 404 200 404 200 200 200',
    create: ALL_ASKED,
    update: '200 404 404 404 403 404 403 403 403',
    delete: NOBODY,
  },
  'event-walk-ins': {
    list: '403 403 403 403 200 200 200 200 200',
    get: '403 403 403 403 200 404 200 200 200',
    create: '403 403 403 403 400 400 400 400 400',
    update: NOBODY,
    delete: '403 403 403 403 404 404 404 404 404',
  },
  'event-feedback': {
    list: ALL_READ,
    get: '200 404 404 404 200 404 200 200 200',
    create: ALL_ASKED,
    update: NOBODY,
    delete: NOBODY,
  },
  // A bicycle of Asha's that Meera asks about, and reports. Nobody but the two reads what they say, until it is reported.
  listings: {
    list: ALL_READ,
    get: ALL_READ,
    create: ALL_ASKED,
    update: '200 403 403 403 403 403 403 200 200',
    delete: NOBODY,
  },
  'listing-threads': {
    list: ALL_READ,
    get: '200 200 404 404 404 404 404 404 404',
    create: ALL_ASKED,
    update: '200 200 404 404 404 404 404 404 404',
    delete: NOBODY,
  },
  'listing-messages': {
    list: ALL_READ,
    get: '200 200 404 404 404 404 404 404 404',
    create: ALL_ASKED,
    update: '403 403 403 403 403 403 403 404 404',
    delete: NOBODY,
  },
  // A photo of Asha's, which Meera likes.
  'gallery-photos': {
    list: ALL_READ,
    get: ALL_READ,
    create: ALL_ASKED,
    update: '200 403 403 403 403 403 403 200 200',
    delete: '404 404 404 404 404 404 404 404 404',
  },
  'gallery-likes': {
    list: ALL_READ,
    get: '404 200 404 404 404 404 404 404 404',
    create: ALL_ASKED,
    update: NOBODY,
    delete: '404 404 404 404 404 404 404 404 404',
  },
  reports: {
    list: ALL_READ,
    get: '404 200 404 404 404 404 404 200 200',
    create: ALL_ASKED,
    update: '403 403 403 403 403 403 403 200 200',
    delete: NOBODY,
  },
  // Minutes for the residents, kept by the secretary; whoever announces keeps documents too.
  documents: {
    list: ALL_READ,
    get: '200 200 404 404 200 200 200 200 200',
    create: '403 403 403 403 400 400 400 400 400',
    update: '403 403 403 403 200 200 200 200 200',
    delete: ADMIN_404,
  },
  'document-versions': {
    list: ALL_READ,
    get: '200 200 404 404 200 200 200 200 200',
    create: NOBODY,
    update: NOBODY,
    delete: NOBODY,
  },
  'emergency-contacts': {
    list: ALL_READ,
    get: ALL_READ,
    create: '403 403 403 403 400 403 400 400 400',
    update: '403 403 403 403 200 403 200 200 200',
    delete: '403 403 403 403 404 403 404 404 404',
  },
  // Asha's.
  occupancies: {
    list: '200 200 403 403 403 403 403 200 200',
    get: '200 404 403 403 403 403 403 200 200',
    create: NOBODY,
    update: NOBODY,
    delete: NOBODY,
  },
  'ticket-escalations': {
    list: OVERSEERS,
    get: OVERSEERS,
    create: NOBODY,
    update: NOBODY,
    delete: NOBODY,
  },
  'activity-days': { list: COMMITTEE, get: COMMITTEE, create: NOBODY, update: NOBODY, delete: NOBODY },
  // The plumber's: they themselves, who is above them at any height, and the committee.
  'staff-reports': {
    list: '403 403 200 200 200 200 200 200 200',
    get: '403 403 200 200 200 404 404 200 200',
    create: NOBODY,
    update: NOBODY,
    delete: NOBODY,
  },
  'job-runs': { list: ADMIN_200, get: ADMIN_200, create: NOBODY, update: NOBODY, delete: NOBODY },
}

/** Endpoints that are no document's: as they are registered, with the same columns. */
const ENDPOINTS: Record<string, string> = {
  'get kpis': COMMITTEE,
  // Each for who has that table on their dashboard.
  'get figures/kpis.csv': COMMITTEE,
  'get figures/satisfaction.csv': COMMITTEE,
  'get figures/overdue.csv': OVERSEERS,
  'get figures/at-risk.csv': OVERSEERS,
  'get figures/load.csv': WORK,
  'get figures/reports-by-hour.csv': WORK,
  'get figures/spend.csv': '403 403 403 403 403 200 403 200 200',
  'get figures/receipts.csv': MONEY,
  'get figures/payments-due.csv': MONEY,
  'get figures/refunds-due.csv': MONEY,
  'get figures/deposits.csv': MONEY,
  'get figures/budgets.csv': MONEY,
  'post tickets/bulk': '403 403 403 400 400 403 403 400 400',
  'get tickets/export.csv': '403 403 403 200 200 200 200 200 200',
  'get tickets/:id/clock': THE_TICKET,
  'get tickets/:id/suitable-staff': '403 403 403 200 200 403 403 200 200',
  'get staff/:id/workload': '403 403 200 200 200 403 403 200 200',
  'get staff/:id/performance': '403 403 200 200 200 403 403 200 200',
  'post staff/:id/reset-powers': ADMIN_200,
  'post announcements/preview': '403 403 403 403 200 200 200 200 200',
  'get announcements/:id/reach': '403 403 404 404 404 404 404 200 200',
  // Twice within 12 hours is once too often.
  'post announcements/:id/remind': '403 403 404 404 404 404 404 200 409',
  'post announcements/:id/told': '403 403 404 404 404 404 404 400 400',
  'get facilities/:id/availability': ALL_READ,
  'post receipts/': '400 400 400 400 400 400 400 400 400',
  'post notifications/read-all': ALL_READ,
  'get notification-preferences/me': ALL_READ,
  'patch notification-preferences/me': ALL_READ,
  'get push-subscriptions/key': ALL_READ,
  'get users/me': ALL_READ,
  'get users/me/calendar': ALL_READ,
  'post users/me/calendar': ALL_READ,
  // For who oversees bookings.
  'get facilities/:id/calendar': '403 403 403 200 200 200 200 200 200',
  'post facilities/:id/calendar': '403 403 403 200 200 200 200 200 200',
  'get bookings/:id/event.ics': '200 404 404 200 200 200 200 200 200',
  'get ledger-entries/:id/receipt.pdf': '200 404 404 404 404 200 404 200 200',
  'post events/:id/check-in': '403 403 403 403 400 403 400 400 400',
  'get events/:id/attendance': '403 403 403 403 200 403 200 200 200',
  'get events/:id/guests': '403 403 403 403 200 403 200 200 200',
  'get events/:id/event.ics': ALL_READ,
  'get documents/:id/file': '200 200 404 404 200 200 200 200 200',
  // The estate's own reports, which share the address of those that residents make.
  'post reports/generate': '403 403 403 403 400 403 403 400 400',
  'get reports/monthly.pdf': '403 403 403 403 400 403 403 400 400',
  'post residents/household': '400 403 403 403 403 403 403 400 403',
  'delete residents/household/:id': '404 403 403 403 403 403 403 404 403',
  'post residents/import': '403 403 403 403 403 403 403 403 400',
  'post users/forgot-password': '400 400 400 400 400 400 400 400 400',
  'post users/:id/invite': ADMIN_200,
  'post users/reset-password': '400 400 400 400 400 400 400 400 400',
}
const OPEN_TO_ALL = ['get users/me', 'post users/forgot-password', 'post users/reset-password']

const NO_SUCH_ID = '11111111-1111-4111-8111-111111111111'
const targets = new Map<string, string>()
let inactive: string
let unverified: string

const firstId = async (query: string, values: unknown[] = []): Promise<string> =>
  (await stored<{ id: string }>(query, values))[0]?.id ?? ''

beforeAll(async () => {
  const ticket = await aSubmittedTicket(estate, { fields: { photos: [await aPhotoOf(estate, 'asha')] } })
  const told = [await userIdOf('manager')]
  targets.set('tickets', ticket.id)
  targets.set('media', ticket.photos[0])
  targets.set(
    'ticket-updates',
    await firstId('select id from ticket_updates where ticket_id = $1', [ticket.id]),
  )
  targets.set('ticket-categories', await categoryIdOf('Plumbing'))
  targets.set('residents', await residentIdOf('asha'))
  targets.set('flats', await flatIdOf('A-101'))
  targets.set('staff', await staffIdOf('plumber'))
  targets.set('users', await userIdOf('asha'))
  targets.set('administrators', await firstId('select id from administrators'))
  targets.set('notifications', await firstId('select id from notifications where recipient_id = $1', told))
  targets.set('ticket-follows', await aFollowOfMeera())
  targets.set(
    'notification-preferences',
    await firstId('insert into notification_preferences (user_id) values ($1) returning id', [
      await userIdOf('asha'),
    ]),
  )
  const notice = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A'] } } })
  await publishedAgo(notice.id, '1 hour')
  targets.set('announcements', notice.id)
  targets.set('announcement-categories', await firstId('select id from announcement_categories'))
  targets.set(
    'receipts',
    await firstId('select id from receipts where user_id = $1', [await userIdOf('asha')]),
  )
  targets.set(
    'comments',
    await firstId(
      `insert into comments (announcement_id, body, author_id) values ($1, 'Thank you', $2) returning id`,
      [notice.id, await userIdOf('meera')],
    ),
  )
  targets.set(
    'push-subscriptions',
    await firstId(
      `insert into push_subscriptions (user_id, endpoint, p256dh, auth)
       values ($1, 'https://push.example/1', 'key', 'secret') returning id`,
      [await userIdOf('asha')],
    ),
  )
  const room = await aFacility(estate)
  const booking = await aBooking(estate, { facility: room.id })
  targets.set('facilities', room.id)
  targets.set('bookings', booking.id)
  targets.set('ledger-entries', (await enter(estate, booking.id, 'payment', 100)).body.doc.id)
  targets.set('closures', await aClosureOf(room.id))
  targets.set('deliveries', await firstId('select id from deliveries'))
  targets.set('audit-events', await firstId('select id from audit_events'))
  targets.set(
    'job-runs',
    await firstId(`insert into job_runs (job, tick) values ('deliver', now()) returning id`),
  )
  for (const [slug, query] of Object.entries(FIGURE_ROWS)) targets.set(slug, await firstId(query))
  for (const [slug, id] of await communityRows(estate)) targets.set(slug, id)
  inactive = await estate.tokenOf('cleaner')
  unverified = await estate.tokenOf('ravi')
  await stored('update staff set is_active = false where id = $1', [await staffIdOf('cleaner')])
  await stored('update residents set verified = false where id = $1', [await residentIdOf('ravi')])
})

/** What only the estate's own jobs write. */
const FIGURE_ROWS = {
  'ticket-escalations': `insert into ticket_escalations (ticket_id, clock, cycle, rung, reached_at)
    select id, 'resolve', 1, '100', now() from tickets limit 1 returning id`,
  'activity-days': `insert into activity_days (user_id, date)
    select id, '2026-11-20' from users limit 1 returning id`,
  'staff-reports': `insert into staff_reports (staff_id, period, "from", "to", figures)
    select id, 'daily', '2026-11-20', '2026-11-20', '{}' from staff where staff_role = 'plumber' limit 1 returning id`,
}

async function aClosureOf(facility: string): Promise<string> {
  const body = { facility, start: inDays(8), end: inDays(9), reason: 'Painting' }
  return (await estate.call('POST', '/api/closures', { as: 'manager', body })).body.doc.id
}

async function aFollowOfMeera(): Promise<string> {
  const { id } = await aSubmittedTicket(estate, { fields: { scope: 'community' } })
  const answer = await estate.call('POST', '/api/ticket-follows', { as: 'meera', body: { ticket: id } })
  return answer.body.doc.id
}

function callOf(slug: string, operation: Operation): [string, string, object | undefined] {
  const one = `/api/${slug}/${targets.get(slug)}`
  switch (operation) {
    case 'list':
      return ['GET', `/api/${slug}`, undefined]
    case 'get':
      return ['GET', one, undefined]
    case 'create':
      return ['POST', `/api/${slug}`, {}]
    case 'update':
      return ['PATCH', one, {}]
    case 'delete':
      return ['DELETE', `/api/${slug}/${NO_SUCH_ID}`, undefined]
  }
}

async function statusesOf(method: string, path: string, body: object | undefined): Promise<string> {
  const statuses: number[] = []
  for (const as of ACTORS)
    statuses.push((await estate.call(method, path, { as, ...(body ? { body } : {}) })).status)
  return statuses.join(' ')
}

async function statusesOfStrangers(
  method: string,
  path: string,
  body: object | undefined,
): Promise<number[]> {
  const sent = body ? { body } : {}
  const answers = [
    await estate.call(method, path, sent),
    await estate.call(method, path, { token: inactive, ...sent }),
    await estate.call(method, path, { token: unverified, ...sent }),
  ]
  return answers.map((answer) => answer.status)
}

/** As they are written, before Payload adds its own, which are closed routes: tests/api/doors.test.ts. */
const SLUGS = collections.map(({ slug }) => slug as string)
const REGISTERED = [
  ...collections.flatMap(({ slug, endpoints }) =>
    (endpoints || []).map(({ method, path }) => `${method} ${slug}${path}`),
  ),
  ...[...kpiEndpoints, ...dashboardTableEndpoints].map(({ method, path }) => `${method} ${path.slice(1)}`),
]

test('every collection and every endpoint stands in this matrix', () => {
  expect(Object.keys(COLLECTIONS).sort()).toEqual(SLUGS.sort())
  expect(Object.keys(ENDPOINTS).sort()).toEqual(REGISTERED.sort())
})

describe.each(Object.entries(COLLECTIONS))('%s', (slug, operations) => {
  test.each(Object.entries(operations) as [Operation, string][])('%s', async (operation, expected) => {
    const call = callOf(slug, operation)
    expect(await statusesOf(...call)).toBe(expected)
    expect(await statusesOfStrangers(...call)).toEqual([401, 401, 401])
  })
})

describe('endpoints', () => {
  test.each(Object.entries(ENDPOINTS))('%s', async (endpoint, expected) => {
    const [method = '', path = ''] = endpoint.split(' ')
    const id = targets.get(path.split('/')[0] ?? '') ?? ''
    const query = path.endsWith('performance') ? '?from=2026-01-01&to=2026-12-31' : ''
    const address = `/api/${path.replace(':id', id)}${query}`
    const body = method === 'get' ? undefined : {}
    expect(await statusesOf(method.toUpperCase(), address, body)).toBe(expected)
    if (OPEN_TO_ALL.includes(endpoint)) return
    expect(await statusesOfStrangers(method.toUpperCase(), address, body)).toEqual([401, 401, 401])
  })
})

describe('settings', () => {
  test('are read by who is signed in and written by the administrator', async () => {
    expect(await statusesOf('GET', '/api/globals/settings', undefined)).toBe(ALL_READ)
    expect(await statusesOfStrangers('GET', '/api/globals/settings', undefined)).toEqual([401, 401, 401])
    expect(await statusesOf('POST', '/api/globals/settings', {})).toBe(ADMIN_200)
    expect(await statusesOfStrangers('POST', '/api/globals/settings', {})).toEqual([401, 401, 401])
  })
})

test('who is not signed in is told so by /me, and the inactive are as good as not signed in', async () => {
  for (const token of [undefined, inactive, unverified]) {
    const me = await estate.call('GET', '/api/users/me', token ? { token } : {})
    expect(me).toMatchObject({ status: 200, body: { user: null } })
  }
})
