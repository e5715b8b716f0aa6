import { expect, it } from 'vitest'
import { aPhoto, photoRow } from '../gallery/support/factories'
import { aListing, aThread, listingRow, messagesOf } from '../listings/support/factories'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { userIdOf } from '../support/register'
import { meetBefore, takeLocksAway } from '../support/without-locks'

/*
 * The controls of the races: the same calls over HTTP, but every lock is taken out of what is sent to Postgres, and all have
 * read before any of them writes.
 */
takeLocksAway()
const estate = useEstate()

it('control: three reports at once hide nothing', async () => {
  const { id } = await aListing(estate)
  meetBefore(/^insert into "reports"/, 3)
  const answers = await Promise.all(
    (['meera', 'ravi', 'omar'] as const).map((as) =>
      estate.call('POST', '/api/reports', {
        as,
        body: { subjectType: 'listings', subjectId: id, reason: 'spam' },
      }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  expect((await listingRow(id)).hidden).toBe(false)
})

it('control: the second of two reports of one person at once is malformed to the database, and no conflict', async () => {
  const { id } = await aListing(estate)
  meetBefore(/^insert into "reports"/, 2)
  const send = () =>
    estate.call('POST', '/api/reports', {
      as: 'meera',
      body: { subjectType: 'listings', subjectId: id, reason: 'spam' },
    })
  const answers = await Promise.all([send(), send()])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 400])
  expect(await stored('select id from reports where subject_id = $1', [id])).toHaveLength(1)
})

it('control: of two conversations opened at once, the second is not told where to go on', async () => {
  const { id: listing } = await aListing(estate)
  meetBefore(/^insert into "listing_threads"/, 2)
  const open = () =>
    estate.call('POST', '/api/listing-threads', { as: 'omar', body: { listing, body: 'Is it there?' } })
  const answers = await Promise.all([open(), open()])
  const second = answers.find(({ status }) => status !== 201)
  expect(second?.body.errors[0]?.details?.thread).toBeUndefined()
  expect(await stored('select id from listing_threads where listing_id = $1', [listing])).toHaveLength(1)
})

it('control: the second of two likes of one person at once is malformed to the database, and no conflict', async () => {
  const { id: photo } = await aPhoto(estate, 'asha')
  meetBefore(/^insert into "gallery_likes"/, 2)
  const like = () => estate.call('POST', '/api/gallery-likes', { as: 'meera', body: { photo } })
  const answers = await Promise.all([like(), like()])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 400])
  expect(await photoRow(photo)).toMatchObject({ like_count: '1' })
})

it('control: two write where only one may within the minute', async () => {
  const { id: listing } = await aListing(estate)
  const { id: thread } = await aThread(estate, listing)
  await stored(
    `insert into listing_messages (thread_id, body, author_id, created_at)
     select $1, 'again', $2, now() from generate_series(1, 48)`,
    [thread, await userIdOf('meera')],
  )
  meetBefore(/^insert into "listing_messages"/, 2)
  const say = () =>
    estate.call('POST', '/api/listing-messages', { as: 'meera', body: { thread, body: 'Hello?' } })
  expect((await Promise.all([say(), say()])).map(({ status }) => status)).toEqual([201, 201])
  expect(await messagesOf(thread)).toHaveLength(51)
})
