import { expect, it } from 'vitest'
import { pulseOf } from '@/web/data/community/pulse'
import { eventChoices } from '@/web/data/gallery/events'
import { comingEvents } from '@/web/data/home/events'
import { anEvent as anEventOfPhotos, aPhoto } from '../gallery/support/factories'
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

it('the hub counts the photos that somebody sees: of no event, of theirs, and their own', async () => {
  const narrow = await anEventOfPhotos({ audience: { blocks: ['C'] } })
  await aPhoto(estate, 'secretary', { event: narrow })
  await aPhoto(estate, 'secretary')
  const photos = async (person: PersonName) => (await pulse(person)).photos
  expect([await photos('asha'), await photos('omar'), await photos('manager')]).toEqual([1, 2, 2])
  await anAnswerRow(narrow, 'asha', 'yes')
  expect(await photos('asha')).toBe(2)
})

it('the form for photos offers events that have begun, also where an address names another', async () => {
  const asha = await viewerOf(estate, 'asha')
  const offered = async (id: string) => (await eventChoices(asha, id)).some((event) => event.id === id)
  expect(await offered(await anEventOfPhotos())).toBe(true)
  expect(await offered(await anEventOfPhotos({ startsIn: 3 }))).toBe(false)
  expect(await offered(await anEventOfPhotos({ status: 'cancelled' }))).toBe(false)
})
