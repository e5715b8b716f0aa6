import { expect, it } from 'vitest'
import { saying, tally } from '../support/answers'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anEvent, answer, answered, changeEvent, eventBegins } from '../support/events'
import { meetBefore, takeLocksAway } from '../support/without-locks'

/*
 * The controls of the races: the same calls over HTTP, but every lock is taken out of what is sent to Postgres, and both have
 * read before either writes.
 */
takeLocksAway()
const estate = useEstate()

const standings = async (event: string) =>
  (
    await stored<{ standing: string }>('select standing from rsvps where event_id = $1 order by standing', [
      event,
    ])
  ).map(({ standing }) => standing)

it('control: the last place is promised to two, and the database alone keeps the second out of it', async () => {
  const { id } = await anEvent(estate, { capacity: 1 })
  meetBefore(/^insert into "rsvps"/, 2)
  const answers = await Promise.all([answer(estate, id, 'asha'), answer(estate, id, 'meera')])
  expect(tally(answers)).toEqual({ 201: 1, '400 invalid': 1 })
  expect(await standings(id)).toEqual(['going'])
})

it('control: an event that has been called off takes somebody in who had found it standing', async () => {
  const { id } = await anEvent(estate)
  let off = ''
  meetBefore(/^insert into "rsvps"/, 1, async () => {
    off = saying(await changeEvent(estate, id, { status: 'cancelled', note: 'Rain.' }))
  })
  expect([saying(await answer(estate, id, 'asha')), off]).toEqual(['201', '200'])
  expect(await standings(id)).toEqual(['going'])
})

it('control: a code that two doors read at once lets its party in twice', async () => {
  const { id } = await anEvent(estate)
  const { checkInToken: token } = await answered(estate, id, 'asha')
  await eventBegins(id, new Date())
  const letIn = () => estate.call('POST', `/api/events/${id}/check-in`, { as: 'security', body: { token } })
  meetBefore(/^update "rsvps"/, 2)
  expect(tally(await Promise.all([letIn(), letIn()]))).toEqual({ 200: 2 })
})
