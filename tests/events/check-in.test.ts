import { beforeAll, expect, test } from 'vitest'
import { checkInTokenOf } from '@/server/check-in-tokens'
import { saying, tally } from '../support/answers'
import { stored } from '../support/database'
import type { Answer } from '../support/estate'
import { useEstate } from '../support/estate'
import {
  anEvent,
  answered,
  answerRow,
  changeAnswer,
  changeEvent,
  eventBegins,
  eventRow,
} from '../support/events'
import type { PersonName } from '../support/people'

const estate = useEstate()
const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS)

let event: { id: string }
let asha: { id: string; checkInToken: string }

beforeAll(async () => {
  await stored(`update staff set can_send_announcements = true where employee_id = 'MS001'`)
  event = await anEvent(estate, { capacity: 3 }, 'supervisor')
  asha = await answered(estate, event.id, 'asha', { guests: 1 })
})

const atDoor = (body: object, as: PersonName = 'security', id = event.id, headers = {}): Promise<Answer> =>
  estate.call('POST', `/api/events/${id}/check-in`, { as, body, headers })

test('a code is shown to its owner alone, and only while their party has its places', async () => {
  const read = async (as: PersonName, query = '') =>
    (await estate.call('GET', `/api/rsvps/${asha.id}${query}`, { as })).body
  expect((await read('asha')).checkInToken).toBe(asha.checkInToken)
  expect((await read('asha', '?select[checkInToken]=true')).checkInToken).toBe(asha.checkInToken)
  for (const as of ['supervisor', 'secretary', 'security'] as const)
    expect(await read(as)).toMatchObject({ id: asha.id, checkInToken: null })
  expect((await estate.call('GET', `/api/rsvps/${asha.id}`, { as: 'meera' })).status).toBe(404)
  const waiting = await answered(estate, event.id, 'omar', { guests: 1 })
  expect(waiting).toMatchObject({ standing: 'waitlisted', checkInToken: null })
  const all = await estate.call('GET', '/api/rsvps?depth=2', { as: 'secretary' })
  expect(JSON.stringify(all.body)).not.toContain(asha.checkInToken)
})

test('the door opens two hours before the start, and closes at the end', async () => {
  expect(saying(await atDoor({ token: asha.checkInToken }))).toBe('409 check_in_not_open')
  await eventBegins(event.id, inHours(2.01))
  expect(saying(await atDoor({ token: asha.checkInToken }))).toBe('409 check_in_not_open')
  await eventBegins(event.id, inHours(-3.01))
  expect(saying(await atDoor({ token: asha.checkInToken }))).toBe('409 check_in_not_open')
  expect((await answerRow(asha.id)).checked_in_at).toBeNull()
  await eventBegins(event.id, inHours(1.9))
})

test('forged codes, those of other events and of who waits let nobody in', async () => {
  const other = await anEvent(estate)
  const elsewhere = await answered(estate, other.id, 'asha')
  const [waiting] = await stored<{ id: string }>(
    `select id from rsvps where event_id = $1 and standing = 'waitlisted'`,
    [event.id],
  )
  const bad = [
    elsewhere.checkInToken,
    checkInTokenOf(waiting?.id ?? ''),
    checkInTokenOf(asha.id, 'another secret'),
    `${asha.checkInToken}=`,
    `A${asha.checkInToken.slice(1)}`,
    asha.id,
    'x'.repeat(5_000),
  ]
  for (const token of bad) expect(saying(await atDoor({ token }))).toBe('422 invalid_token')
  for (const body of [
    {},
    { token: 5 },
    { token: '' },
    { rsvp: 'x' },
    { rsvp: elsewhere.id },
    { token: 'x', undo: 1 },
  ])
    expect((await atDoor(body)).status).toBe(400)
  expect(await stored('select 1 from rsvps where checked_in_at is not null')).toEqual([])
})

test('a code that is shown ten times counts once, with a key and without', async () => {
  const key = { 'idempotency-key': 'the-same-scan' }
  const keyed: Answer[] = []
  for (let scan = 0; scan < 10; scan += 1)
    keyed.push(await atDoor({ token: asha.checkInToken }, 'supervisor', event.id, key))
  expect(tally(keyed)).toEqual({ 200: 10 })
  expect(new Set(keyed.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(keyed[0]?.body.doc).toEqual({
    id: asha.id,
    name: 'Asha Rao',
    flat: 'A-101',
    heads: 2,
    checkedInAt: (await answerRow(asha.id)).checked_in_at.toISOString(),
  })
  const undone = await atDoor({ token: asha.checkInToken, undo: true }, 'manager')
  expect(undone).toMatchObject({ status: 200, body: { doc: { checkedInAt: null } } })
  expect(saying(await atDoor({ rsvp: asha.id, undo: true }))).toBe('409 not_checked_in')
  const plain = await Promise.all(
    Array.from({ length: 10 }, () => atDoor({ token: asha.checkInToken }, 'secretary')),
  )
  expect(tally(plain)).toEqual({ 200: 1, '409 already_checked_in': 9 })
  expect(saying(await changeAnswer(estate, asha.id, 'asha', { response: 'no' }))).toBe(
    '409 already_checked_in',
  )
  expect((await answerRow(asha.id)).standing).toBe('going')
})

test('only who runs the event lets people in, sees the list and counts', async () => {
  const hidden = await anEvent(estate, { audience: { committee: true } })
  for (const [as, status, ofHidden] of [
    ['asha', 403, 404],
    ['plumber', 403, 404],
    ['accountant', 403, 404],
    ['admin', 200, 200],
  ] as const) {
    expect([as, (await estate.call('GET', `/api/events/${event.id}/guests`, { as })).status]).toEqual([
      as,
      status,
    ])
    const answers = [
      await estate.call('GET', `/api/events/${hidden.id}/attendance`, { as }),
      await atDoor({ rsvp: asha.id }, as, hidden.id),
    ]
    expect(answers.map((one) => one.status)).toEqual([ofHidden, ofHidden === 200 ? 409 : ofHidden])
  }
  const list = (query: string) =>
    estate.call('GET', `/api/events/${event.id}/guests?${query}`, { as: 'supervisor' })
  expect((await list('search=c-30')).body).toMatchObject({
    docs: [{ name: 'Omar Khan', flat: 'C-301', heads: 2, standing: 'waitlisted', checkedInAt: null }],
    totalDocs: 1,
    page: 1,
  })
  expect((await list('search=%25')).body.totalDocs).toBe(0)
  expect((await list('limit=1&page=2')).body.docs).toMatchObject([{ name: 'Omar Khan' }])
  for (const query of ['page=x', 'search[a]=1', 'search=%00'])
    expect([query, (await list(query)).status]).toEqual([query, 400])
})

test('walk-ins are counted at the door, and who came says how it was', async () => {
  const walkIn = (heads: unknown, as: PersonName = 'security') =>
    estate.call('POST', '/api/event-walk-ins', { as, body: { event: event.id, heads, name: 'Neighbours' } })
  expect((await walkIn(2, 'asha')).status).toBe(403)
  for (const heads of [0, -1, 1.5, 1_000]) expect((await walkIn(heads)).status).toBe(400)
  await walkIn(2)
  const slip = await walkIn(3)
  const remove = () => estate.call('DELETE', `/api/event-walk-ins/${slip.body.doc.id}`, { as: 'supervisor' })
  expect(saying(await remove())).toBe('200')

  const rate = (as: PersonName, rating: unknown = 4) =>
    estate.call('POST', '/api/event-feedback', { as, body: { event: event.id, rating, comment: 'Lovely' } })
  expect(saying(await rate('asha'))).toBe('409 event_not_ended')
  await eventBegins(event.id, inHours(-4))
  expect(saying(await walkIn(1))).toBe('409 check_in_not_open')
  for (const rating of [0, 6, 2.5]) expect((await rate('asha', rating)).status).toBe(400)
  expect(saying(await rate('omar'))).toBe('403 not_permitted')
  expect(saying(await rate('asha'))).toBe('201')
  expect(saying(await rate('asha'))).toBe('409 already_rated')

  const { body } = await estate.call('GET', `/api/events/${event.id}/attendance`, { as: 'supervisor' })
  expect(body).toEqual({
    answered: 2,
    going: 1,
    goingHeads: 2,
    waitlisted: 1,
    waitlistedHeads: 2,
    maybe: 0,
    no: 0,
    checkedIn: 1,
    checkedInHeads: 2,
    walkInHeads: 2,
    attendedHeads: 4,
    showRate: 1,
    feedback: { average: 4, n: 1, counts: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 } },
  })
})

test('an event at which people are in is not moved to where its door is shut, until they are taken out again', async () => {
  const { id } = await anEvent(estate)
  const { id: party } = await answered(estate, id, 'asha', { guests: 1 })
  await eventBegins(id, inHours(0.5))
  expect(saying(await atDoor({ rsvp: party }, 'security', id))).toBe('200')
  const walkIn = await estate.call('POST', '/api/event-walk-ins', {
    as: 'security',
    body: { event: id, heads: 3 },
  })
  const before = await eventRow(id)
  const move = (hours: number) => changeEvent(estate, id, { start: inHours(hours), end: inHours(hours + 3) })
  const refused = await move(24)
  expect(saying(refused)).toBe('409 people_are_in')
  expect(refused.body.errors[0].details).toEqual({ heads: 5 })
  expect(await eventRow(id)).toMatchObject({ start: before.start, end: before.end })
  expect(saying(await changeEvent(estate, id, { title: 'Renamed', end: inHours(5) }))).toBe('200')
  // An hour later the door is open still.
  expect(saying(await move(1.5))).toBe('200')
  expect(saying(await atDoor({ rsvp: party, undo: true }, 'secretary', id))).toBe('200')
  expect(saying(await move(24))).toBe('409 people_are_in')
  expect(
    saying(await estate.call('DELETE', `/api/event-walk-ins/${walkIn.body.doc.id}`, { as: 'secretary' })),
  ).toBe('200')
  expect(saying(await move(24))).toBe('200')
  expect(saying(await changeAnswer(estate, party, 'asha', { response: 'no' }))).toBe('200')
})

test('who was let in before an event was moved is taken out until it is over, and by nobody afterwards', async () => {
  const { id } = await anEvent(estate)
  const { id: party } = await answered(estate, id, 'asha')
  await eventBegins(id, inHours(1))
  await atDoor({ rsvp: party }, 'security', id)
  await eventBegins(id, inHours(-4))
  expect(saying(await atDoor({ rsvp: party, undo: true }, 'secretary', id))).toBe('409 check_in_not_open')
  expect((await answerRow(party)).checked_in_at).not.toBeNull()
  await eventBegins(id, inHours(48))
  expect(saying(await atDoor({ rsvp: party, undo: true }, 'secretary', id))).toBe('200')
  expect((await answerRow(party)).checked_in_at).toBeNull()
})
