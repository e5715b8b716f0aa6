import { beforeAll, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import { anAssignedTicket, aPhotoOf, aSubmittedTicket } from '../support/factories'
import type { PersonName } from '../support/people'
import { categoryIdOf, flatIdOf, residentIdOf, staffIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const NO_SUCH_ID = '11111111-1111-4111-8111-111111111111'
let category: string
let ticket: any

beforeAll(async () => {
  category = await categoryIdOf('Plumbing')
  ticket = await aSubmittedTicket(estate)
})

const report = (as: PersonName, fields: object): Promise<Answer> =>
  estate.call('POST', '/api/tickets', {
    as,
    body: { title: 'Leak', description: 'Under the sink', category, ...fields },
  })
const patch = (as: PersonName, fields: object, id = ticket.id): Promise<Answer> =>
  estate.call('PATCH', `/api/tickets/${id}`, { as, body: fields })
const countTickets = async () => (await stored<{ n: number }>('select count(*)::int as n from tickets'))[0]?.n
const rowOf = async (id: string) => (await stored('select * from tickets where id = $1', [id]))[0]

/** A value of the wrong kind, or outside what is allowed, for every field that a client may send. */
const MALFORMED: [string, unknown][] = [
  ['title', 5],
  ['title', { a: 1 }],
  ['title', 'x'.repeat(201)],
  ['title', '   '],
  ['description', []],
  ['description', 'x'.repeat(5001)],
  ['category', 'Plumbing'],
  ['category', NO_SUCH_ID],
  ['category', {}],
  ['scope', 'public'],
  ['location', 7],
  ['location', 'x'.repeat(101)],
  ['photos', 'one'],
  ['photos', ['one']],
  ['photos', [NO_SUCH_ID]],
  ['photos', Array(7).fill(NO_SUCH_ID)],
  ['resident', NO_SUCH_ID],
  ['resident', 5],
  ['flat', 'A-101'],
  ['channel', 'fax'],
  ['residentRating', 0],
  ['residentRating', 6],
  ['residentRating', 2.5],
  ['residentRating', '5'],
  ['estimatedCostPaise', -1],
  ['estimatedCostPaise', 0.5],
  ['actualCostPaise', '12'],
  ['actualCostPaise', 1e300],
  ['estimatedCompletion', 'tomorrow'],
  ['heldUntil', 12],
  ['holdReason', {}],
  ['cancelReason', []],
  ['note', 5],
  ['note', 'x'.repeat(5001)],
  ['override', 'yes'],
  ['expectedUpdatedAt', 'now'],
]

describe('malformed input', () => {
  test.each(MALFORMED)('%s = %j is 400 on creation and leaves no ticket', async (field, value) => {
    const before = await countTickets()
    const answer = await report('manager', { [field]: value })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]).toMatchObject({ code: 'invalid', field })
    expect(await countTickets()).toBe(before)
  })

  test.each([
    ...MALFORMED,
    ['status', 'done'],
    ['status', 3],
    ['priority', 'huge'],
    ['assignedTo', 'EL001'],
    ['assignedTo', NO_SUCH_ID],
  ] as [string, unknown][])('%s = %j is 400 on a change and changes nothing', async (field, value) => {
    const before = await rowOf(ticket.id)
    const answer = await patch('manager', { [field]: value })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]).toMatchObject({ code: 'invalid', field })
    expect(await rowOf(ticket.id)).toEqual(before)
  })

  test('answers one entry a field', async () => {
    const answer = await estate.call('POST', '/api/tickets', { as: 'asha', body: { title: 5, scope: 'x' } })
    const fields = answer.body.errors.map((problem: { field: string }) => problem.field)
    expect(fields.sort()).toEqual(['category', 'description', 'scope', 'title'])
  })

  test('a NUL byte anywhere is 400', async () => {
    expect((await report('asha', { description: 'a\u0000b' })).status).toBe(400)
    expect((await patch('asha', { location: '\u0000' })).status).toBe(400)
    expect((await estate.call('GET', '/api/tickets?where[title][equals]=%00', { as: 'asha' })).status).toBe(
      400,
    )
  })

  test('half a character never is an error of ours', async () => {
    expect((await report('asha', { title: 'broken \ud800 text' })).status).toBeLessThan(500)
  })
})

describe('ids that the sender may not use', () => {
  test('a photo of somebody else, or one that hangs elsewhere, is 400', async () => {
    expect((await report('asha', { photos: [await aPhotoOf(estate, 'meera')] })).status).toBe(400)
    const photo = await aPhotoOf(estate, 'asha')
    expect((await report('asha', { photos: [photo] })).status).toBe(201)
    expect((await report('asha', { photos: [photo] })).body.errors[0]).toMatchObject({ field: 'photos' })
  })

  test('a resident whom one may not see is 400 on that field', async () => {
    const refused = await report('asha', { resident: await residentIdOf('meera') })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'resident' }] } })
  })

  test.each(['nothing', '1', NO_SUCH_ID, '%20', 'null'])('a ticket called %s is 404', async (id) => {
    for (const method of ['GET', 'PATCH'] as const) {
      const answer = await estate.call(method, `/api/tickets/${id}`, {
        as: 'manager',
        ...(method === 'PATCH' ? { body: { title: 'x' } } : {}),
      })
      expect(answer).toMatchObject({ status: 404, body: { errors: [{ code: 'not_found' }] } })
    }
  })
})

describe('derived fields', () => {
  test('are ignored on creation', async () => {
    const forged = {
      id: NO_SUCH_ID,
      number: 'MNT-1999-0001',
      status: 'closed',
      priority: 'emergency',
      reportedBy: await userIdOf('meera'),
      assignedBy: await userIdOf('meera'),
      createdAt: '1999-01-01T00:00:00.000Z',
      updatedAt: '1999-01-01T00:00:00.000Z',
      acknowledgedAt: '1999-01-01T00:00:00.000Z',
      closedAt: '1999-01-01T00:00:00.000Z',
      acknowledgeDue: '2999-01-01T00:00:00.000Z',
      resolveDue: '2999-01-01T00:00:00.000Z',
      reopenCount: 99,
      overdue: true,
    }
    const { status, body } = await report('asha', forged)
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({
      status: 'submitted',
      priority: 'medium',
      reportedBy: await userIdOf('asha'),
      assignedBy: null,
      acknowledgedAt: null,
      closedAt: null,
      reopenCount: 0,
      overdue: false,
    })
    for (const field of ['id', 'number', 'createdAt', 'updatedAt', 'acknowledgeDue', 'resolveDue'] as const) {
      expect(body.doc[field]).not.toBe(forged[field])
    }
  })

  test('are ignored on a change', async () => {
    const before = await rowOf(ticket.id)
    const answer = await patch('admin', {
      id: NO_SUCH_ID,
      number: 'MNT-1999-0001',
      reportedBy: await userIdOf('meera'),
      createdAt: '1999-01-01T00:00:00.000Z',
      acknowledgedAt: '1999-01-01T00:00:00.000Z',
      resolveDue: '2999-01-01T00:00:00.000Z',
      reopenCount: 99,
      heldFrom: 'assigned',
    })
    expect(answer.status).toBe(200)
    expect(await rowOf(ticket.id)).toEqual({ ...before, updated_at: expect.any(Date) })
  })
})

describe('fields that others may set', () => {
  test('are 403 for a reporter', async () => {
    const staff = await staffIdOf('plumber')
    for (const field of [
      { assignedTo: staff },
      { estimatedCostPaise: 100 },
      { actualCostPaise: 100 },
      { residentRating: 5 },
      { channel: 'phone' },
      { flat: await flatIdOf('A-102') },
    ]) {
      expect([field, (await report('asha', field)).status]).toEqual([field, 403])
    }
  })

  test('are 403 for its resident afterwards, and change nothing', async () => {
    const before = await rowOf(ticket.id)
    for (const field of [
      { assignedTo: await staffIdOf('plumber') },
      { priority: 'high', note: 'Please' },
      { estimatedCostPaise: 100 },
      { scope: 'community' },
      { category: await categoryIdOf('Electrical') },
      { status: 'acknowledged' },
      { cancelReason: 'x' },
      { holdReason: 'x' },
    ]) {
      const answer = await patch('asha', field)
      expect([field, answer.status, answer.body.errors?.[0].code]).toEqual([field, 403, 'not_permitted'])
    }
    expect(await rowOf(ticket.id)).toEqual(before)
  })

  test('are set by those who report for others', async () => {
    const resident = await residentIdOf('meera')
    const { body } = await report('supervisor', { resident, channel: 'phone' })
    expect(body.doc).toMatchObject({
      resident,
      channel: 'phone',
      flat: await flatIdOf('A-102'),
      reportedBy: await userIdOf('supervisor'),
    })
  })

  test('the channel is the CLI’s by its header alone', async () => {
    const headers = { 'x-estate-channel': 'cli' }
    const body = { title: 'Leak', description: 'x', category, channel: 'phone' }
    const byCli = await estate.call('POST', '/api/tickets', { as: 'manager', body, headers })
    expect(byCli.body.doc.channel).toBe('cli')
    expect((await report('manager', { channel: 'cli' })).body.doc.channel).toBe('web')
    expect((await report('asha', { channel: 'cli' })).body.doc.channel).toBe('web')
  })
})

describe('the order of refusals', () => {
  test('401, then 403 for the whole operation, then 404, then 400', async () => {
    expect((await estate.call('PATCH', '/api/tickets/nothing', { body: { title: 5 } })).status).toBe(401)
    expect((await estate.call('POST', '/api/tickets', { as: 'gardener', body: { title: 5 } })).status).toBe(
      403,
    )
    expect((await estate.call('DELETE', '/api/tickets/nothing', { as: 'asha' })).status).toBe(403)
    expect((await patch('meera', { title: 5 })).status).toBe(404)
    expect((await patch('asha', { title: 5, status: 'closed' })).status).toBe(400)
  })

  test('409 for the state comes before 403 for the person', async () => {
    const state = await patch('asha', { status: 'resolved' })
    expect(state.body.errors[0]).toMatchObject({
      code: 'transition_not_allowed',
      details: { allowed: ['cancelled'] },
    })
    expect((await patch('asha', { status: 'acknowledged' })).status).toBe(403)
    const mixed = await patch('asha', { status: 'resolved', priority: 'high' })
    expect(mixed.status).toBe(409)
  })

  test('403 comes before 422, and capacity last', async () => {
    const assigned = await anAssignedTicket(estate)
    expect((await patch('asha', { status: 'on_hold' }, assigned.id)).status).toBe(403)
    const unsuited = await patch('supervisor', { assignedTo: await staffIdOf('gardener') }, assigned.id)
    expect(unsuited.body.errors[0].code).toBe('staff_not_suitable')
  })
})

describe('comments', () => {
  const comment = (as: PersonName, fields: object): Promise<Answer> =>
    estate.call('POST', '/api/ticket-updates', { as, body: { ticket: ticket.id, body: 'Hello', ...fields } })

  test.each([
    ['body', 5],
    ['body', 'x'.repeat(5001)],
    ['body', ''],
    ['body', '   '],
    ['ticket', NO_SUCH_ID],
    ['ticket', 'x'],
    ['visibility', 'public'],
    ['photos', [NO_SUCH_ID]],
  ])('with %s = %j are 400', async (field, value) => {
    const answer = await comment('asha', { [field]: value })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field }] } })
  })

  test('are comments of their author, whatever they claim', async () => {
    const { status, body } = await comment('asha', {
      kind: 'status',
      statusTo: 'closed',
      author: await userIdOf('meera'),
      createdAt: '1999-01-01T00:00:00.000Z',
    })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ kind: 'comment', statusTo: null, author: await userIdOf('asha') })
    expect(new Date(body.doc.createdAt).getUTCFullYear()).toBeGreaterThan(2000)
  })

  test('are fifty a minute', async () => {
    await stored(
      `insert into ticket_updates (ticket_id, kind, visibility, body, author_id, author_side)
       select $1, 'comment', 'resident', 'again', $2, 'resident' from generate_series(1, 50)`,
      [ticket.id, await userIdOf('asha')],
    )
    const refused = await comment('asha', {})
    expect(refused).toMatchObject({ status: 429, body: { errors: [{ code: 'too_many_requests' }] } })
    expect(refused.headers.get('retry-after')).toBe('60')
    expect((await comment('manager', {})).status).toBe(201)
  })
})
