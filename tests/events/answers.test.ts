import { expect, test } from 'vitest'
import { saying } from '../support/answers'
import { hoursAfter } from '../support/bookings'
import { aCrowd } from '../support/crowd'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import {
  anEvent,
  answer,
  answered,
  answerRow,
  changeAnswer,
  changeEvent,
  eventBegins,
  eventRow,
} from '../support/events'

const estate = useEstate()
const HOUR_MS = 3_600_000

test('an event fills, overflows to the waiting list, and a freed place goes to the next whole party', async () => {
  const { id } = await anEvent(estate, { capacity: 5 })
  const asha = await answered(estate, id, 'asha', { guests: 2 })
  expect(asha).toMatchObject({ standing: 'going', response: 'yes', guests: 2 })
  const ravi = await answered(estate, id, 'ravi')
  const meera = await answered(estate, id, 'meera', { guests: 2 })
  expect(meera.standing).toBe('waitlisted')
  const omar = await answered(estate, id, 'omar')
  expect([ravi.standing, omar.standing]).toEqual(['going', 'waitlisted'])
  expect(await eventRow(id)).toMatchObject({ heads_going: '4', heads_waiting: '4' })

  const fewer = await changeAnswer(estate, asha.id, 'asha', { guests: 0 })
  expect(fewer).toMatchObject({ status: 200, body: { doc: { standing: 'going', guests: 0 } } })
  expect((await answerRow(meera.id)).standing).toBe('going')
  expect((await answerRow(omar.id)).standing).toBe('waitlisted')
  expect(await eventRow(id)).toMatchObject({ heads_going: '5', heads_waiting: '1' })
})

test('yes, no and yes again is the end of the queue', async () => {
  const { id } = await anEvent(estate, { capacity: 1 })
  const asha = await answered(estate, id, 'asha')
  const meera = await answered(estate, id, 'meera')
  const omar = await answered(estate, id, 'omar')
  await changeAnswer(estate, meera.id, 'meera', { response: 'maybe' })
  await changeAnswer(estate, meera.id, 'meera', { response: 'yes' })
  await changeAnswer(estate, asha.id, 'asha', { response: 'no' })
  const back = await changeAnswer(estate, asha.id, 'asha', { response: 'yes' })
  expect(back.body.doc.standing).toBe('waitlisted')
  expect((await answerRow(omar.id)).standing).toBe('going')
  await changeAnswer(estate, omar.id, 'omar', { response: 'no' })
  expect((await answerRow(meera.id)).standing).toBe('going')
  expect((await answerRow(asha.id)).standing).toBe('waitlisted')
})

test('answers are taken until the deadline, and a no until the start', async () => {
  const event = await anEvent(estate)
  expect(event.rsvpDeadline).toBe(event.start)
  const asha = await answered(estate, event.id, 'asha')
  const deadline = new Date(Date.now() + 1)
  expect(saying(await changeEvent(estate, event.id, { rsvpDeadline: deadline }))).toBe('200')
  expect(saying(await answer(estate, event.id, 'meera'))).toBe('409 rsvp_closed')
  expect(saying(await changeAnswer(estate, asha.id, 'asha', { guests: 1 }))).toBe('409 rsvp_closed')
  expect((await answerRow(asha.id)).guests).toBe('0')
  expect(saying(await answer(estate, event.id, 'omar', { response: 'no' }))).toBe('201')
  expect(saying(await changeAnswer(estate, asha.id, 'asha', { response: 'no' }))).toBe('200')
  await eventBegins(event.id, new Date(Date.now() - HOUR_MS))
  expect(saying(await answer(estate, event.id, 'ravi', { response: 'no' }))).toBe('409 rsvp_closed')
  expect(hoursAfter(new Date(event.start), 3).toISOString()).toBe(event.end)
})

test('an answer that cannot be is refused, and what was said before stays', async () => {
  const { id } = await anEvent(estate, { capacity: 4, maxGuests: 4 })
  for (const guests of [-1, 0.5, 1e9, null, 'two'])
    expect([guests, (await answer(estate, id, 'asha', { guests })).status]).toEqual([guests, 400])
  expect((await answer(estate, id, 'asha', { response: 'perhaps' })).status).toBe(400)
  expect(saying(await answer(estate, id, 'asha', { guests: 5 }))).toBe('422 too_many_guests')
  expect(saying(await answer(estate, id, 'asha', { guests: 4 }))).toBe('422 over_capacity')
  const draft = await anEvent(estate, { status: 'draft' })
  expect(saying(await answer(estate, draft.id, 'secretary'))).toBe('409 rsvp_closed')

  const asha = await answered(estate, id, 'asha', {
    guests: 2,
    standing: 'waitlisted',
    checkedInAt: new Date(),
  })
  expect(asha).toMatchObject({ standing: 'going', checkedInAt: null })
  expect(saying(await answer(estate, id, 'asha'))).toBe('409 already_answered')
  expect(saying(await changeAnswer(estate, asha.id, 'secretary', { response: 'no' }))).toBe(
    '403 not_permitted',
  )
  expect(saying(await changeAnswer(estate, asha.id, 'omar', { response: 'no' }))).toBe('404 not_found')
  await answered(estate, id, 'meera', { guests: 1 })
  // There is a place, but somebody waits for it.
  const larger = await changeAnswer(estate, asha.id, 'asha', { guests: 3 })
  expect(saying(larger)).toBe('409 over_capacity')
  expect(larger.body.errors).toMatchObject([{ field: 'guests', details: { left: 0 } }])
  expect(await answerRow(asha.id)).toMatchObject({ standing: 'going', guests: '2', response: 'yes' })
})

test('a party that waits keeps its place when it brings fewer, and goes to the end when it brings more', async () => {
  const { id } = await anEvent(estate, { capacity: 3 })
  const asha = await answered(estate, id, 'asha', { guests: 1 })
  const meera = await answered(estate, id, 'meera', { guests: 2 })
  const omar = await answered(estate, id, 'omar', { guests: 1 })
  const fewer = await changeAnswer(estate, meera.id, 'meera', { guests: 1 })
  expect(fewer.body.doc).toMatchObject({ standing: 'waitlisted', queuedAt: meera.queuedAt })
  await changeAnswer(estate, meera.id, 'meera', { guests: 2 })
  await changeAnswer(estate, asha.id, 'asha', { response: 'no' })
  expect((await answerRow(omar.id)).standing).toBe('going')
  const fits = await changeAnswer(estate, meera.id, 'meera', { guests: 0 })
  expect(fits.body.doc.standing).toBe('going')
  expect(fits.body.doc.checkInToken).toEqual(expect.any(String))
  expect((await answerRow(meera.id)).standing).toBe('going')
})

test('however many parties wait that could never fit, whoever waits behind them has the place', async () => {
  const { id } = await anEvent(estate, { capacity: 2 })
  const asha = await answered(estate, id, 'asha', { guests: 1 })
  await stored(
    `insert into rsvps (event_id, user_id, response, guests, standing, answered_at, queued_at)
     select $1, unnest($2::uuid[]), 'yes', 2, 'waitlisted', now(), now()`,
    [id, await aCrowd(101)],
  )
  const omar = await answered(estate, id, 'omar')
  await changeAnswer(estate, asha.id, 'asha', { guests: 0 })
  expect((await answerRow(omar.id)).standing).toBe('going')
})

test('whoever was to bring more than may be brought by now brings fewer, and nobody brings more', async () => {
  const { id } = await anEvent(estate, { maxGuests: 4, capacity: 6 })
  const asha = await answered(estate, id, 'asha', { guests: 4 })
  const meera = await answered(estate, id, 'meera', { guests: 4 })
  const omar = await answered(estate, id, 'omar', { guests: 4, response: 'maybe' })
  expect(saying(await changeEvent(estate, id, { maxGuests: 1 }))).toBe('200')
  const fewer = await changeAnswer(estate, asha.id, 'asha', { guests: 3, comment: 'One is ill' })
  expect(fewer).toMatchObject({ status: 200, body: { doc: { standing: 'going', guests: 3 } } })
  const waits = await changeAnswer(estate, meera.id, 'meera', { guests: 3 })
  expect(waits.body.doc).toMatchObject({ standing: 'waitlisted', queuedAt: meera.queuedAt })
  expect(saying(await changeAnswer(estate, omar.id, 'omar', { guests: 2 }))).toBe('200')
  for (const [answerId, as, body] of [
    [asha.id, 'asha', { guests: 4 }],
    [omar.id, 'omar', { response: 'yes' }],
  ] as const)
    expect(saying(await changeAnswer(estate, answerId, as, body))).toBe('422 too_many_guests')
  await changeAnswer(estate, meera.id, 'meera', { response: 'no' })
  expect(saying(await changeAnswer(estate, meera.id, 'meera', { response: 'yes' }))).toBe(
    '422 too_many_guests',
  )
  expect(await answerRow(asha.id)).toMatchObject({ guests: '3', standing: 'going' })
  expect(await answerRow(omar.id)).toMatchObject({ guests: '2', response: 'maybe' })
})
