import { expect, test } from 'vitest'
import { saying, tally } from '../support/answers'
import { aBooking, aFacility, statusOf } from '../support/bookings'
import { aCrowd, answerOf } from '../support/crowd'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anEvent, answer, answered, answerRow, changeAnswer, changeEvent, eventRow } from '../support/events'
import { inOtherTransaction, oneAfterTheOther, waitForLocks } from '../support/overtaking'
import { residentIdOf } from '../support/register'

const estate = useEstate()
/** Who fights for the last places here; `npm run bench -- events` does a hundred, twenty times. */
const CLIENTS = 40

test('of all who answer at one moment, as many have places as there are, and the others wait in order', async () => {
  const people = await aCrowd(CLIENTS)
  const { id } = await anEvent(estate, { capacity: 7 })
  const outcomes = await Promise.all(people.map((user, index) => answerOf(estate, user, id, index % 3)))
  expect(new Set(outcomes)).toEqual(new Set(['going', 'waitlisted']))
  const queue = await stored<{ standing: string; heads: number }>(
    'select standing, (1 + guests)::int as heads from rsvps where event_id = $1 order by queued_at',
    [id],
  )
  const going = queue.filter(({ standing }) => standing === 'going')
  const heads = going.reduce((sum, party) => sum + party.heads, 0)
  expect(heads).toBeLessThanOrEqual(7)
  expect(heads + (queue[going.length]?.heads ?? 0)).toBeGreaterThan(7)
  expect(queue.slice(0, going.length)).toEqual(going)
  expect(queue).toHaveLength(CLIENTS)
  expect(Number((await eventRow(id)).heads_going)).toBe(heads)
})

test('two who make room at once make it for two', async () => {
  const { id } = await anEvent(estate, { capacity: 4 })
  const [asha, ravi] = [
    await answered(estate, id, 'asha', { guests: 1 }),
    await answered(estate, id, 'ravi', { guests: 1 }),
  ]
  const waiting = [await answered(estate, id, 'meera'), await answered(estate, id, 'omar')]
  const freed = await Promise.all([
    changeAnswer(estate, asha.id, 'asha', { guests: 0 }),
    changeAnswer(estate, ravi.id, 'ravi', { guests: 0 }),
  ])
  expect(tally(freed)).toEqual({ 200: 2 })
  for (const party of waiting) expect((await answerRow(party.id)).standing).toBe('going')
})

// Without locks the table's own constraint keeps the second of the two out, as the first control of these races shows.
test('a capacity that is lowered while people answer is never below who has places', async () => {
  const people = await aCrowd(10)
  const { id } = await anEvent(estate, { capacity: 6 })
  const [lowered, ...outcomes] = await Promise.all([
    changeEvent(estate, id, { capacity: 2 }),
    ...people.map((user) => answerOf(estate, user, id)),
  ])
  expect(['200', '409 capacity_below_committed']).toContain(saying(lowered))
  const capacity = saying(lowered) === '200' ? 2 : 6
  expect(outcomes.filter((standing) => standing === 'going')).toHaveLength(capacity)
  expect(outcomes.filter((standing) => standing === 'waitlisted')).toHaveLength(10 - capacity)
})

test('nobody is taken in by an event that has been called off in the same moment', async () => {
  const { id } = await anEvent(estate)
  const callOff = () => changeEvent(estate, id, { status: 'cancelled', note: 'Rain.' })
  const come = () => answer(estate, id, 'asha')
  expect(await oneAfterTheOther(id, callOff, come, 'events')).toEqual(['200', '409 rsvp_closed'])
  expect(await stored('select 1 from rsvps where event_id = $1', [id])).toEqual([])
  expect(Number((await eventRow(id)).heads_going)).toBe(0)
})

test('who leaves has their places given to whoever waits', async () => {
  const [leaving = '', first = ''] = await aCrowd(2)
  const { id } = await anEvent(estate, { capacity: 2 })
  expect(await answerOf(estate, leaving, id, 1)).toBe('going')
  expect(await answerOf(estate, first, id)).toBe('waitlisted')
  const [{ id: resident }] = (await stored<{ id: string }>('select id from residents where user_id = $1', [
    leaving,
  ])) as [{ id: string }]
  const moved = await estate.call('PATCH', `/api/residents/${resident}`, {
    as: 'admin',
    body: { moveOutDate: new Date().toISOString() },
  })
  expect(saying(moved)).toBe('200')
  const rows = await stored('select user_id, response, standing from rsvps where event_id = $1', [id])
  expect(rows).toContainEqual({ user_id: leaving, response: 'no', standing: 'none' })
  expect(rows).toContainEqual({ user_id: first, response: 'yes', standing: 'going' })
})

test('whoever moves out waits for a facility before they hold an event: nobody who has both waits for them', async () => {
  const court = await aFacility(estate)
  const waiting = { facility: court.id, fields: { waitlist: true } }
  await aBooking(estate, { by: 'omar', facility: court.id })
  const wish = await aBooking(estate, { by: 'meera', ...waiting })
  const { id } = await anEvent(estate)
  const { id: party } = await answered(estate, id, 'meera')
  const resident = await residentIdOf('meera')
  const moved = await inOtherTransaction(async (other) => {
    await other.query('select id from facilities where id = $1 for no key update', [court.id])
    const moving = estate.call('PATCH', `/api/residents/${resident}`, {
      as: 'admin',
      body: { moveOutDate: new Date().toISOString() },
    })
    await waitForLocks()
    await other.query('select id from events where id = $1 for no key update nowait', [id])
    await other.query('commit')
    return moving
  })
  expect(saying(moved)).toBe('200')
  expect(await statusOf(wish.id)).toBe('cancelled')
  expect((await answerRow(party)).standing).toBe('none')
})
