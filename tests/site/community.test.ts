import { expect, it } from 'vitest'
import { pulseOf } from '@/web/data/community/pulse'
import { comingEvents } from '@/web/data/home/events'
import { aListing, aThread } from '../listings/support/factories'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anAnswerRow, anEventRow, onDay } from '../support/event-rows'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { viewerOf } from '../support/viewer'

const estate = useEstate()
const pulse = async (person: PersonName) => pulseOf(await viewerOf(estate, person))
const coming = async (person: PersonName) => comingEvents(await viewerOf(estate, person))

it('the hub counts the events that somebody is asked to, and what is new in the market', async () => {
  await anEventRow({ start: onDay(3), audience: { blocks: ['A'] } })
  await anEventRow({ start: onDay(4), audience: { blocks: ['A'] }, status: 'draft' })
  await anEventRow({ start: onDay(9), audience: { blocks: ['A'] } })
  const old = await aListing(estate)
  await stored(`update listings set listed_at = now() - interval '8 days' where id = $1`, [old.id])
  await aListing(estate)
  expect(await pulse('asha')).toMatchObject({
    events: 1,
    listings: 1,
    unread: 0,
    photos: 0,
    toModerate: null,
  })
  expect(await pulse('omar')).toMatchObject({ events: 0, listings: 1 })
})

it('the hub counts conversations in which the other has written, until they are read', async () => {
  const listing = await aListing(estate)
  const { id } = await aThread(estate, listing.id, 'meera')
  expect([(await pulse('asha')).unread, (await pulse('meera')).unread]).toEqual([1, 0])
  await estate.call('PATCH', `/api/listing-threads/${id}`, { as: 'asha', body: { read: true } })
  expect((await pulse('asha')).unread).toBe(0)
})

it('the hub counts for moderators what was reported, each thing once', async () => {
  const { id } = await aListing(estate)
  for (const reporter of ['meera', 'omar'] as const)
    await stored(
      `insert into reports (subject_type, subject_id, reason, reporter_id) values ('listings', $1, 'spam', $2)`,
      [id, await userIdOf(reporter)],
    )
  expect([(await pulse('secretary')).toModerate, (await pulse('manager')).toModerate]).toEqual([1, null])
})

it('the first page has the next two events that somebody is asked to and did not say no to', async () => {
  const audience = { blocks: ['C'] }
  const [first, second, third] = [
    await anEventRow({ start: onDay(11), audience }),
    await anEventRow({ start: onDay(12), audience }),
    await anEventRow({ start: onDay(13), audience }),
  ]
  await anAnswerRow(second, 'omar', 'maybe')
  expect(await coming('omar')).toMatchObject([
    { id: first, place: 'The lawn', answer: null },
    { id: second, answer: { response: 'maybe', standing: 'none', guests: 0 } },
  ])
  await anAnswerRow(first, 'omar', 'no')
  expect((await coming('omar')).map(({ id }) => id)).toEqual([second, third])
  expect(await coming('meera')).not.toContainEqual(expect.objectContaining({ id: second }))
})
