import { expect, it } from 'vitest'
import { tally } from '../support/answers'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anEvent, answer, changeEvent } from '../support/events'
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

it('control: an event that is called off takes somebody in', async () => {
  const { id } = await anEvent(estate)
  meetBefore(/^(insert into "rsvps"|update "events")/, 2)
  const answers = await Promise.all([
    changeEvent(estate, id, { status: 'cancelled' }),
    answer(estate, id, 'asha'),
  ])
  expect(tally(answers)).toEqual({ 200: 1, 201: 1 })
  expect(await standings(id)).toEqual(['going'])
})
