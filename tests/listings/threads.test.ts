import { beforeEach, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { residentIdOf, userIdOf } from '../support/register'
import { aListing, aThread, listingRow, messagesOf, toldOf } from './support/factories'

const estate = useEstate()

const PHONE = '+919811122233'
const open = (listing: unknown, as: PersonName, fields: object = {}) =>
  estate.call('POST', '/api/listing-threads', { as, body: { listing, body: 'Is it there?', ...fields } })
const say = (thread: unknown, as: PersonName, fields: object = {}) =>
  estate.call('POST', '/api/listing-messages', { as, body: { thread, body: 'Yes.', ...fields } })
const change = (id: string, as: PersonName, body: object) =>
  estate.call('PATCH', `/api/listing-threads/${id}`, { as, body })
const threadRow = async (id: string) =>
  (await stored<any>('select * from listing_threads where id = $1', [id]))[0]

// What one test says does not use up the minute of the next, and whom one has blocked is free to write in the next.
beforeEach(async () => {
  await stored(`update listing_messages set created_at = created_at - interval '2 minutes'`)
  await stored('update listing_threads set blocked = false, blocked_by_id = null')
})

describe('a conversation', () => {
  test('opens with its first message, and tells the seller who writes', async () => {
    const listing = await aListing(estate)
    const answer = await open(listing.id, 'meera', { body: 'Is the price fixed?' })
    expect(answer.status).toBe(201)
    const { doc } = answer.body
    expect(doc).toMatchObject({
      listing: listing.id,
      buyer: await userIdOf('meera'),
      seller: await userIdOf('asha'),
      otherName: 'Asha',
      lastMessage: 'Is the price fixed?',
      unread: 0,
    })
    expect(await messagesOf(doc.id)).toMatchObject([{ body: 'Is the price fixed?', shared_phone: null }])
    expect(await toldOf(`/listings/conversations/${doc.id}`)).toEqual(['listing.message asha'])
    const told = await stored<any>('select title, body from notifications where url = $1', [
      `/listings/conversations/${doc.id}`,
    ])
    expect(told).toMatchObject([{ title: expect.stringContaining('Meera') }])
    expect(JSON.stringify([told, doc])).not.toMatch(/Nair|Rao/)
  })

  test('is one for each buyer, also of many that come at once', async () => {
    const listing = await aListing(estate)
    const answers = await Promise.all(Array.from({ length: 5 }, () => open(listing.id, 'meera')))
    const opened = answers.find(({ status }) => status === 201)
    const others = answers.filter((answer) => answer !== opened)
    for (const answer of others)
      expect(answer).toMatchObject({
        status: 409,
        body: { errors: [{ code: 'already_open', details: { thread: opened?.body.doc.id } }] },
      })
    expect(await stored('select id from listing_threads where listing_id = $1', [listing.id])).toHaveLength(1)
    expect(await messagesOf(opened?.body.doc.id)).toHaveLength(1)
    expect((await open(listing.id, 'omar')).status).toBe(201)
  })

  test.each([
    ['without words', { body: '' }, 'body'],
    ['of what nobody can see', { body: ' \u200b' }, 'body'],
    ['of a number', { body: 7 }, 'body'],
    ['that is too long', { body: 'x'.repeat(2001) }, 'body'],
    ['about nothing', { listing: null }, 'listing'],
    ['about what does not exist', { listing: '11111111-1111-4111-8111-111111111111' }, 'listing'],
  ])('%s is malformed', async (_, fields, field) => {
    const listing = await aListing(estate)
    const answer = await open(listing.id, 'meera', fields)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } })
    expect(await stored('select id from listing_threads where listing_id = $1', [listing.id])).toEqual([])
  })

  test('is not for the seller, and not about what is closed', async () => {
    const listing = await aListing(estate)
    expect(await open(listing.id, 'asha')).toMatchObject({ status: 403 })
    const before = await listingRow(listing.id)
    await estate.call('PATCH', `/api/listings/${listing.id}`, { as: 'asha', body: { status: 'sold' } })
    expect(await open(listing.id, 'meera')).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'listing_closed' }] },
    })
    const draft = await aListing(estate, { fields: { status: 'draft' } })
    expect(await open(draft.id, 'meera')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'listing' }] },
    })
    expect(before.status).toBe('active')
    expect(await stored('select id from listing_threads where listing_id = $1', [listing.id])).toEqual([])
  })

  test('is for the two alone: others neither find it nor write in it', async () => {
    const { id: listing } = await aListing(estate)
    const { id } = await aThread(estate, listing)
    for (const as of ['omar', 'secretary', 'admin', 'manager'] as const) {
      expect((await estate.call('GET', `/api/listing-threads/${id}`, { as })).status).toBe(404)
      expect((await change(id, as, { blocked: true })).status).toBe(404)
      expect(await say(id, as)).toMatchObject({ status: 400, body: { errors: [{ field: 'thread' }] } })
      const list = `/api/listing-messages?where[thread][equals]=${id}`
      expect((await estate.call('GET', list, { as })).body.docs).toEqual([])
    }
    expect(await messagesOf(id)).toHaveLength(1)
    const audit = await stored(
      `select id from audit_events where subject like 'listing-%' and subject_id = $1`,
      [id],
    )
    expect(audit).toEqual([])
  })

  test('counts what one has not read until it is read', async () => {
    const { id: listing } = await aListing(estate)
    const { id } = await aThread(estate, listing)
    await say(id, 'meera', { body: 'Hello?' })
    const mine = async (as: PersonName) => {
      const { body } = await estate.call('GET', `/api/listing-threads?where[id][equals]=${id}`, { as })
      return body.docs[0]
    }
    expect(await mine('asha')).toMatchObject({ unread: 2, otherName: 'Meera', lastMessage: 'Hello?' })
    expect(await mine('meera')).toMatchObject({ unread: 0 })
    expect((await change(id, 'asha', { read: true })).body.doc).toMatchObject({ unread: 0 })
    await say(id, 'asha')
    expect(await mine('meera')).toMatchObject({
      unread: 1,
      lastMessage: 'Yes.',
      listingTitle: 'Cycle with gears',
    })
  })

  test('no longer says to the buyer what was removed, and calls for nobody’s attention once it is blocked', async () => {
    const { id: listing } = await aListing(estate)
    const { id } = await aThread(estate, listing)
    await estate.call('PATCH', `/api/listings/${listing}`, {
      as: 'secretary',
      body: { status: 'removed', note: 'No.' },
    })
    await change(id, 'asha', { blocked: true })
    const seen = async (as: PersonName) =>
      (await estate.call('GET', `/api/listing-threads/${id}`, { as })).body
    expect(await seen('meera')).toMatchObject({ listingTitle: null, otherName: 'Asha' })
    expect(await seen('asha')).toMatchObject({ listingTitle: 'Cycle with gears', unread: 0 })
  })

  test('is blocked by either, for both, until who blocked it opens it again', async () => {
    const { id: listing } = await aListing(estate)
    const { id } = await aThread(estate, listing)
    expect((await change(id, 'asha', { blocked: true })).status).toBe(200)
    for (const as of ['asha', 'meera'] as const)
      expect(await say(id, as)).toMatchObject({ status: 403, body: { errors: [{ code: 'not_permitted' }] } })
    expect(await change(id, 'meera', { blocked: false })).toMatchObject({ status: 403 })
    expect(await threadRow(id)).toMatchObject({ blocked: true, blocked_by_id: await userIdOf('asha') })
    expect(await messagesOf(id)).toHaveLength(1)
    expect((await change(id, 'asha', { blocked: false })).status).toBe(200)
    expect((await say(id, 'meera')).status).toBe(201)
  })

  test('is blocked with the person: in none of the others, nor about anything else, do the two write', async () => {
    const refused = { status: 403, body: { errors: [{ code: 'not_permitted' }] } }
    const [first, second, third] = [await aListing(estate), await aListing(estate), await aListing(estate)]
    const own = await aListing(estate, { by: 'meera' })
    const { id } = await aThread(estate, first.id)
    const { id: other } = await aThread(estate, second.id)
    expect((await change(id, 'asha', { blocked: true })).status).toBe(200)
    for (const as of ['asha', 'meera'] as const) expect(await say(other, as)).toMatchObject(refused)
    expect(await open(third.id, 'meera')).toMatchObject(refused)
    expect(await open(own.id, 'asha')).toMatchObject(refused)
    expect(await messagesOf(other)).toHaveLength(1)
    const opened = 'select id from listing_threads where listing_id in ($1, $2)'
    expect(await stored(opened, [third.id, own.id])).toEqual([])
    expect((await open(third.id, 'omar')).status).toBe(201)

    expect((await change(id, 'asha', { blocked: false })).status).toBe(200)
    expect((await say(other, 'meera')).status).toBe(201)
    expect((await open(third.id, 'meera')).status).toBe(201)
    expect((await open(own.id, 'asha')).status).toBe(201)
  })

  test('of each who has blocked the other stays blocked until both have taken it back', async () => {
    const [first, second] = [await aListing(estate), await aListing(estate)]
    const { id } = await aThread(estate, first.id)
    const { id: other } = await aThread(estate, second.id)
    expect((await change(id, 'asha', { blocked: true })).status).toBe(200)
    expect((await change(other, 'meera', { blocked: true })).status).toBe(200)
    expect((await change(id, 'asha', { blocked: false })).status).toBe(200)
    for (const as of ['asha', 'meera'] as const) expect((await say(id, as)).status).toBe(403)
    expect(await messagesOf(id)).toHaveLength(1)
    expect((await change(other, 'meera', { blocked: false })).status).toBe(200)
    expect((await say(id, 'meera')).status).toBe(201)
  })
})

describe('a message', () => {
  test('shows a number only where its owner shares it, as it is at that moment', async () => {
    await stored('update users set phone = null where id = $1', [await userIdOf('meera')])
    await stored('update residents set phone = null where user_id = $1', [await userIdOf('meera')])
    const { id: listing } = await aListing(estate)
    const { id } = await aThread(estate, listing)
    expect(await say(id, 'meera', { sharePhone: true })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'no_phone', field: 'sharePhone' }] },
    })
    expect(await messagesOf(id)).toHaveLength(1)
    await stored('update users set phone = $2 where id = $1', [await userIdOf('meera'), PHONE])
    const shared = await say(id, 'meera', { sharePhone: true, sharedPhone: '+911111111111' })
    expect(shared.body.doc.sharedPhone).toBe(PHONE)
    await stored('update users set phone = $2 where id = $1', [await userIdOf('meera'), '+919811199999'])
    const list = `/api/listing-messages?where[thread][equals]=${id}`
    const seen = (await estate.call('GET', list, { as: 'asha' })).body.docs
    expect(seen.map(({ sharedPhone }: any) => sharedPhone)).toEqual([null, PHONE])
    expect(seen[1].authorName).toBe('Meera')
  })

  test('is not taken once the listing is closed', async () => {
    const { id: listing } = await aListing(estate)
    const { id } = await aThread(estate, listing)
    await estate.call('PATCH', `/api/listings/${listing}`, { as: 'asha', body: { status: 'reserved' } })
    expect((await say(id, 'asha')).status).toBe(201)
    await estate.call('PATCH', `/api/listings/${listing}`, { as: 'asha', body: { status: 'sold' } })
    expect(await say(id, 'asha')).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'listing_closed' }] },
    })
    expect(await messagesOf(id)).toHaveLength(2)
  })

  test('is one of fifty a minute: the next is refused, of many at once as well', async () => {
    const { id: listing } = await aListing(estate)
    const { id } = await aThread(estate, listing)
    await stored(
      `insert into listing_messages (thread_id, body, author_id, created_at)
       select $1, 'again', $2, now() from generate_series(1, 48)`,
      [id, await userIdOf('meera')],
    )
    const answers = await Promise.all(Array.from({ length: 4 }, () => say(id, 'meera')))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 429, 429, 429])
    expect(await messagesOf(id)).toHaveLength(50)
    expect((await say(id, 'asha')).status).toBe(201)
  })

  test('is reworded or taken away by nobody', async () => {
    const { id: listing } = await aListing(estate)
    const { id } = await aThread(estate, listing)
    const [message] = await messagesOf(id)
    for (const as of ['meera', 'asha'] as const) {
      const path = `/api/listing-messages/${message.id}`
      expect((await estate.call('PATCH', path, { as, body: { body: 'Other words' } })).status).toBe(403)
      expect((await estate.call('DELETE', path, { as })).status).toBe(403)
    }
    expect(await messagesOf(id)).toEqual([message])
  })
})

test('what somebody offers who has left is over, and nobody writes to them', async () => {
  const listing = await aListing(estate, { by: 'omar' })
  const [offered, asked] = [
    await aThread(estate, listing.id),
    await aThread(estate, (await aListing(estate)).id, 'omar'),
  ]
  const resident = `/api/residents/${await residentIdOf('omar')}`
  const verify = (verified: boolean) =>
    estate.call('PATCH', resident, { as: 'secretary', body: { verified } })
  expect((await verify(false)).status).toBe(200)
  expect(await listingRow(listing.id)).toMatchObject({ status: 'expired' })
  for (const [thread, as] of [
    [offered, 'meera'],
    [asked, 'asha'],
  ] as const) {
    expect((await say(thread.id, as)).body.errors[0].code).toBe('listing_closed')
    expect(await messagesOf(thread.id)).toHaveLength(1)
  }
  await verify(true)
})
