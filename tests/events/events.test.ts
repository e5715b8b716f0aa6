import { expect, test } from 'vitest'
import { saying } from '../support/answers'
import { aFacility, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anEvent, announce, answered, answerRow, changeEvent, eventBegins, eventRow } from '../support/events'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'

const estate = useEstate()
const HOUR_MS = 3_600_000
const refusedOn = (field: string) => ({ body: { errors: [expect.objectContaining({ field })] } })
const statusFor = async (id: string, as: PersonName) =>
  (await estate.call('GET', `/api/events/${id}`, { as })).status
const newsOf = async (id: string) =>
  (
    await stored<{ kind: string }>('select kind from event_news where event_id = $1 order by created_at', [
      id,
    ])
  ).map(({ kind }) => kind)

test('a draft is its author’s and the committee’s, until it is published for whom it is', async () => {
  const sent = {
    status: 'draft',
    audience: { blocks: ['A'], residentTypes: ['owner'] },
    author: await userIdOf('asha'),
  }
  const draft = await anEvent(
    estate,
    { ...sent, headsGoing: 7, booking: 'x', isForEveryone: true },
    'accountant',
  )
  expect(draft).toMatchObject({ headsGoing: 0, booking: null, publishedAt: null })
  expect(await eventRow(draft.id)).toMatchObject({
    author_id: await userIdOf('accountant'),
    is_for_everyone: false,
  })
  const seenBy = async () =>
    Promise.all(
      (['asha', 'meera', 'security', 'secretary', 'accountant'] as const).map((as) =>
        statusFor(draft.id, as),
      ),
    )
  expect(await seenBy()).toEqual([404, 404, 404, 200, 200])
  expect(saying(await changeEvent(estate, draft.id, { status: 'published' }, 'manager'))).toBe(
    '404 not_found',
  )
  expect(saying(await changeEvent(estate, draft.id, { status: 'published' }, 'accountant'))).toBe('200')
  expect(await seenBy()).toEqual([200, 404, 200, 200, 200])
  expect(await newsOf(draft.id)).toEqual(['published'])
  const asMeera = await estate.call('POST', '/api/rsvps', {
    as: 'meera',
    body: { event: draft.id, response: 'yes' },
  })
  expect(asMeera).toMatchObject({ status: 400, ...refusedOn('event') })
  expect(saying(await changeEvent(estate, draft.id, { audience: { staff: true } }, 'accountant'))).toBe('200')
  expect(await seenBy()).toEqual([404, 404, 200, 200, 200])
})

test('who announces makes events; the author, the committee and the administrator change them', async () => {
  for (const as of ['asha', 'plumber', 'supervisor'] as const)
    expect(saying(await announce(estate, {}, as))).toBe('403 not_permitted')
  const { id } = await anEvent(estate, {}, 'accountant')
  const rename = (as: PersonName) => changeEvent(estate, id, { title: `As ${as} says` }, as)
  for (const as of ['accountant', 'secretary', 'admin'] as const) expect(saying(await rename(as))).toBe('200')
  const other = await anEvent(estate)
  expect(saying(await changeEvent(estate, other.id, { title: 'Mine' }, 'accountant'))).toBe(
    '403 not_permitted',
  )
  for (const as of ['asha', 'manager', 'security'] as const)
    expect(saying(await rename(as))).toBe('403 not_permitted')
  expect((await eventRow(id)).title).toBe('As admin says')
})

test('an event that could not take place is refused, and nothing of it is stored', async () => {
  const start = inDays(5)
  const refusals: [object, string][] = [
    [{ end: start }, '422 end_before_start'],
    [{ end: hoursAfter(start, -30), allDay: true }, '422 end_before_start'],
    [{ start: inDays(-1) }, '422 in_the_past'],
    [{ rsvpDeadline: hoursAfter(start, 4) }, '422 deadline_after_end'],
    [{ audience: {} }, '422 empty_audience'],
    [{ audience: { blocks: ['C'], residentTypes: ['tenant'] } }, '422 empty_audience'],
    [{ audience: { blocks: ['Z'] } }, '400 invalid'],
    [{ audience: { everyone: true, staff: true } }, '400 invalid'],
    [{ status: 'completed' }, '409 transition_not_allowed'],
  ]
  for (const [fields, expected] of refusals)
    expect([fields, saying(await announce(estate, { start, title: 'Refused', ...fields }))]).toEqual([
      fields,
      expected,
    ])
  for (const wrong of [
    { capacity: 0 },
    { capacity: 1.5 },
    { capacity: 1e9 },
    { maxGuests: -1 },
    { title: '' },
    { end: 'soon' },
    { eventType: 'riot' },
    { audience: 'all' },
    { audience: null },
    { audience: '' },
    { audience: false },
    { facility: 'nowhere' },
  ])
    expect([wrong, (await announce(estate, { start, title: 'Refused', ...wrong })).status]).toEqual([
      wrong,
      400,
    ])
  expect(await stored(`select 1 from events where title = 'Refused'`)).toEqual([])
  const { id } = await anEvent(estate, { audience: { committee: true } })
  expect(await changeEvent(estate, id, { audience: null })).toMatchObject({
    status: 400,
    ...refusedOn('audience'),
  })
  expect((await eventRow(id)).audience).toEqual({ committee: true })
})

test('a whole day lasts from midnight to midnight of the estate, and answers are taken until it begins', async () => {
  const day = await anEvent(estate, { start: inDays(9, 11), end: inDays(10, 15), allDay: true })
  const [first, last] = [inDays(9, 0).toISOString(), inDays(11, 0).toISOString()]
  expect(day).toMatchObject({ start: first, end: last, rsvpDeadline: first })
  const moved = await changeEvent(estate, day.id, { start: inDays(12, 3), end: inDays(12, 3) })
  expect(moved.body.doc).toMatchObject({
    start: inDays(12, 0).toISOString(),
    end: inDays(13, 0).toISOString(),
    rsvpDeadline: inDays(12, 0).toISOString(),
  })
  const chosen = inDays(11, 12).toISOString()
  await changeEvent(estate, day.id, { rsvpDeadline: chosen })
  await changeEvent(estate, day.id, { start: inDays(14), end: inDays(14) })
  expect((await eventRow(day.id)).rsvp_deadline.toISOString()).toBe(chosen)
  await changeEvent(estate, day.id, { rsvpDeadline: null })
  expect((await eventRow(day.id)).rsvp_deadline).toEqual(inDays(14, 0))
})

test('what has been called off or has taken place stays so', async () => {
  const event = await anEvent(estate)
  expect(saying(await changeEvent(estate, event.id, { status: 'draft' }))).toBe('409 transition_not_allowed')
  const early = await changeEvent(estate, event.id, { status: 'completed' })
  expect(early.body.errors[0]).toMatchObject({
    code: 'transition_not_allowed',
    details: { allowed: ['cancelled'] },
  })
  const off = await changeEvent(estate, event.id, { status: 'cancelled', note: ' The rain ' })
  expect(off.body.doc).toMatchObject({ status: 'cancelled', cancelReason: 'The rain' })
  expect(off.body.doc).not.toHaveProperty('note')
  for (const body of [{ status: 'cancelled' }, { status: 'published' }, { title: 'Again' }])
    expect(saying(await changeEvent(estate, event.id, body))).toBe('409 transition_not_allowed')
  expect(saying(await changeEvent(estate, event.id, { ...off.body.doc }))).toBe('200')
  expect(await eventRow(event.id)).toMatchObject({ status: 'cancelled', title: 'Diwali evening' })

  const over = await anEvent(estate)
  await eventBegins(over.id, new Date(Date.now() - 4 * HOUR_MS))
  expect(saying(await changeEvent(estate, over.id, { status: 'cancelled' }))).toBe(
    '409 transition_not_allowed',
  )
  expect(saying(await changeEvent(estate, over.id, { status: 'completed' }))).toBe('200')
  expect(await newsOf(over.id)).toEqual(['published'])
})

test('people are told of another time or place and of nothing else; what was never published is told to nobody', async () => {
  const event = await anEvent(estate)
  await changeEvent(estate, event.id, { title: 'Diwali night', capacity: 100, note: 'A better name' })
  await changeEvent(estate, event.id, { location: 'The roof', note: 'It rained' })
  await changeEvent(estate, event.id, { ...(await changeEvent(estate, event.id, {})).body.doc })
  expect(await newsOf(event.id)).toEqual(['published', 'changed'])
  const draft = await anEvent(estate, { status: 'draft' })
  await changeEvent(estate, draft.id, { location: 'Nowhere' })
  await changeEvent(estate, draft.id, { status: 'cancelled' })
  expect((await eventRow(draft.id)).status).toBe('cancelled')
  expect(await newsOf(draft.id)).toEqual([])
})

test('room is not taken from who has it; more room goes to who waits', async () => {
  const { id } = await anEvent(estate, { capacity: 3 })
  const asha = await answered(estate, id, 'asha', { guests: 1 })
  const omar = await answered(estate, id, 'omar', { guests: 2 })
  const meera = await answered(estate, id, 'meera')
  expect([asha.standing, omar.standing, meera.standing]).toEqual(['going', 'waitlisted', 'waitlisted'])
  expect(saying(await changeEvent(estate, id, { capacity: 1 }))).toBe('409 capacity_below_committed')
  expect((await eventRow(id)).capacity).toBe('3')
  // A party that could never fit any more holds nobody up.
  const smaller = await changeEvent(estate, id, { capacity: 2 })
  expect(smaller.body.doc).toMatchObject({ headsGoing: 2, headsWaiting: 4 })
  const more = await changeEvent(estate, id, { capacity: 5 })
  expect(more.body.doc).toMatchObject({ headsGoing: 5, headsWaiting: 1 })
  await changeEvent(estate, id, { capacity: null })
  expect((await answerRow(meera.id)).standing).toBe('going')
  const told = await stored(
    `select u.email, n.title from notifications n join users u on u.id = n.recipient_id
     where n.kind = 'event.promoted' order by n.created_at`,
  )
  expect(told).toMatchObject([{ email: 'omar@khaki.example' }, { email: 'meera@khaki.example' }])
})

test('an event of ten whole days is taken; one of more than fourteen, or of years ahead, is not', async () => {
  const hall = await aFacility(estate)
  const festival = { start: inDays(20, 0), end: inDays(29, 20), allDay: true, facility: hall.id }
  const { id, booking } = await anEvent(estate, festival)
  const before = await eventRow(id)
  const refusals = [
    [{ start: inDays(40), end: inDays(54, 15) }, '422 too_long', 'end'],
    [{ start: inDays(40), end: inDays(55), allDay: true }, '422 too_long', 'end'],
    [{ start: inDays(1900), end: inDays(1901) }, '422 too_far', 'start'],
    [{ start: new Date('9999-01-01'), end: new Date('9999-01-02') }, '422 too_far', 'start'],
  ] as const
  for (const [times, expected, field] of refusals)
    for (const answer of [
      await announce(estate, { title: 'Refused', facility: hall.id, ...times }),
      await announce(estate, { title: 'Refused', status: 'draft', ...times }),
      await changeEvent(estate, id, times),
    ]) {
      expect([times, saying(answer)]).toEqual([times, expected])
      expect(answer).toMatchObject(refusedOn(field))
    }
  expect(await eventRow(id)).toMatchObject({ start: before.start, end: before.end })
  expect(await stored(`select 1 from events where title = 'Refused'`)).toEqual([])
  expect(await stored('select id from bookings where facility_id = $1', [hall.id])).toEqual([{ id: booking }])
})
