import { describe, expect, test } from 'vitest'
import { addDays } from '@/domain/time'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aPhotoOf } from '../support/factories'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { aListing, listingRow, toldOf } from './support/factories'

const estate = useEstate()

const create = (fields: object, as: PersonName = 'asha') =>
  estate.call('POST', '/api/listings', { as, body: { type: 'sell', title: 'A lamp', ...fields } })
const change = (id: string, as: PersonName, body: object) =>
  estate.call('PATCH', `/api/listings/${id}`, { as, body })
const read = (id: string, as: PersonName, query = '') =>
  estate.call('GET', `/api/listings/${id}${query}`, { as })
const expire = (id: string) =>
  stored(`update listings set status = 'expired', expires_at = now() - interval '1 day' where id = $1`, [id])
const code = (answer: any) => answer.body.errors?.[0]?.code
/** A refused change, and the row as it was. */
async function expectRefused(id: string, as: PersonName, body: object, status: number, reason?: string) {
  const before = await listingRow(id)
  const answer = await change(id, as, body)
  expect(answer.status).toBe(status)
  if (reason) expect(code(answer)).toBe(reason)
  expect(await listingRow(id)).toEqual(before)
  return answer
}

describe('a listing', () => {
  test('is its sender’s, stands for thirty days, what was found for sixty, and whoever works here lists too', async () => {
    const forged = { seller: await userIdOf('meera'), expiresAt: '2030-01-01T00:00:00Z', hidden: true }
    const { body } = await create(forged)
    expect(body.doc).toMatchObject({ status: 'active', hidden: false, sellerName: 'Asha' })
    expect(body.doc.seller).toBe(await userIdOf('asha'))
    const lasts = (doc: any) => new Date(doc.expiresAt).getTime() - new Date(doc.listedAt).getTime()
    expect(lasts(body.doc)).toBe(addDays(new Date(0), 30).getTime())
    const found = await create({ type: 'found', hiddenDetail: 'A red ribbon' }, 'gardener')
    expect(lasts(found.body.doc)).toBe(addDays(new Date(0), 60).getTime())
  })

  test('as a draft is its seller’s until it is listed', async () => {
    const draft = await aListing(estate, { fields: { status: 'draft' } })
    expect(draft).toMatchObject({ listedAt: null, expiresAt: null })
    expect((await read(draft.id, 'meera')).status).toBe(404)
    const listed = await change(draft.id, 'asha', { status: 'active' })
    expect(listed.body.doc.expiresAt).not.toBeNull()
    expect((await read(draft.id, 'meera')).status).toBe(200)
  })

  test.each([
    ['of no type', { type: 'swap' }, 400, 'type'],
    ['without a name', { title: ' ' }, 400, 'title'],
    ['for less than nothing', { pricePaise: -1 }, 400, 'pricePaise'],
    ['for half a paisa', { pricePaise: 10.5 }, 400, 'pricePaise'],
    ['in no known condition', { condition: 'broken' }, 400, 'condition'],
    ['given away for money', { type: 'free', pricePaise: 100 }, 422, 'pricePaise'],
    ['of a service that is worn', { type: 'service', condition: 'good' }, 422, 'condition'],
    ['for sale, with a secret', { hiddenDetail: 'A scratch' }, 422, 'hiddenDetail'],
    ['for sale for nothing', { pricePaise: 0 }, 422, 'pricePaise'],
    ['that begins as sold', { status: 'sold' }, 409, undefined],
    ['with a number in its name', { title: 'Lamp 98765 43210' }, 422, 'title'],
    ['with a number in its text', { description: 'call nine eight 765 43210' }, 422, 'description'],
  ])('%s is refused', async (_, fields, status, field) => {
    const before = await stored('select id from listings')
    const answer = await create(fields)
    expect(answer.status).toBe(status)
    expect(answer.body.errors[0].field).toBe(field)
    expect(await stored('select id from listings')).toHaveLength(before.length)
  })

  test('is for sale with a price, or without one to agree on it; and never comes to cost nothing', async () => {
    expect((await create({ pricePaise: null })).status).toBe(201)
    const { id } = await aListing(estate)
    expect(await change(id, 'asha', { pricePaise: 0 })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'price_of_nothing', field: 'pricePaise' }] },
    })
    expect(await listingRow(id)).toMatchObject({ type: 'sell', price_paise: '450000' })
    expect((await change(id, 'asha', { pricePaise: null })).status).toBe(200)
    const sought = await aListing(estate, { fields: { type: 'buy', pricePaise: 0 } })
    expect((await change(sought.id, 'asha', { type: 'sell' })).body.errors[0].code).toBe('price_of_nothing')
    expect(await listingRow(sought.id)).toMatchObject({ type: 'buy' })
  })

  test('shows up to six of its seller’s own pictures, and gives back what is taken off', async () => {
    const photos = await Promise.all(Array.from({ length: 7 }, () => aPhotoOf(estate, 'asha')))
    expect((await create({ photos })).status).toBe(400)
    expect(await create({ photos: [photos[0]] }, 'meera')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'photos' }] },
    })
    const { id } = await aListing(estate, { fields: { photos: photos.slice(0, 6) } })
    const media = (as: PersonName, photo = photos[0]) => estate.call('GET', `/api/media/${photo}`, { as })
    expect((await media('meera')).status).toBe(200)
    expect((await create({ photos: [photos[0]] })).status).toBe(400)
    await change(id, 'asha', { photos: photos.slice(1, 6) })
    expect((await media('meera')).status).toBe(404)
    expect((await create({ photos: [photos[0]] })).status).toBe(201)
  })

  test('takes no photo whose name is a number to call', async () => {
    const photo = await aPhotoOf(estate, 'asha')
    await stored(`update media set alt = 'call 98765 43210' where id = $1`, [photo])
    expect(await create({ photos: [photo] })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'contact_in_text', field: 'photos' }] },
    })
    expect(await stored('select listing_id from media where id = $1', [photo])).toEqual([
      { listing_id: null },
    ])
  })

  test('is reserved, listed again and sold by its seller, and sold for good', async () => {
    const { id } = await aListing(estate)
    for (const status of ['reserved', 'active', 'sold']) {
      expect((await change(id, 'asha', { status })).body.doc.status).toBe(status)
      expect((await read(id, 'meera')).status).toBe(200)
    }
    for (const status of ['active', 'reserved', 'sold']) {
      const answer = await expectRefused(id, 'asha', { status }, 409, 'transition_not_allowed')
      expect(answer.body.errors[0].details.allowed).toEqual([])
    }
    await expectRefused(id, 'asha', { renew: true }, 409, 'transition_not_allowed')
    await expectRefused(id, 'asha', { title: 'Another' }, 409, 'listing_closed')
  })

  test('is changed by its seller alone, and never made expired or removed by them', async () => {
    const { id } = await aListing(estate)
    for (const body of [{ title: 'Mine' }, { status: 'sold' }, { renew: true }, { hidden: true }])
      await expectRefused(id, 'meera', body, 403, 'not_permitted')
    for (const body of [{ title: 'Mine' }, { status: 'sold' }, { renew: true }])
      await expectRefused(id, 'secretary', body, 403, 'not_permitted')
    await expectRefused(id, 'asha', { status: 'expired' }, 409, 'transition_not_allowed')
    await expectRefused(id, 'asha', { status: 'removed', note: 'Gone' }, 403, 'not_permitted')
    await expectRefused(id, 'asha', { hidden: true }, 403, 'not_permitted')
    expect((await estate.call('DELETE', `/api/listings/${id}`, { as: 'admin' })).status).toBe(403)
  })

  test('that has ended is its seller’s alone, who renews it from now on', async () => {
    const { id } = await aListing(estate)
    await expire(id)
    expect((await read(id, 'meera')).status).toBe(404)
    await expectRefused(id, 'asha', { status: 'active' }, 409, 'transition_not_allowed')
    await stored('update listings set warned_one_day_at = now() where id = $1', [id])
    const { doc } = (await change(id, 'asha', { renew: true })).body
    expect(doc).toMatchObject({ status: 'active', warnedOneDayAt: null })
    expect(new Date(doc.expiresAt).getTime()).toBeGreaterThan(addDays(new Date(), 29).getTime())
    expect((await read(id, 'meera')).status).toBe(200)
    const { listedAt } = doc
    expect((await change(id, 'asha', { renew: true })).body.doc.listedAt).toBe(listedAt)
  })
})

describe('moderators', () => {
  test('remove a listing with a reason that its seller is told, and restore it', async () => {
    const { id } = await aListing(estate)
    await expectRefused(id, 'secretary', { status: 'removed' }, 422, 'reason_required')
    const removed = await change(id, 'secretary', { status: 'removed', note: 'Weapons are not sold here.' })
    expect(removed.body.doc).toMatchObject({
      status: 'removed',
      moderatedBy: await userIdOf('secretary'),
      moderationNote: 'Weapons are not sold here.',
    })
    expect((await read(id, 'meera')).status).toBe(404)
    expect((await read(id, 'asha')).body.status).toBe('removed')
    for (const body of [{ renew: true }, { status: 'active' }, { title: 'Toys' }])
      await expectRefused(id, 'asha', body, 403, 'not_permitted')
    await expectRefused(id, 'admin', { renew: true }, 403, 'not_permitted')
    expect((await change(id, 'admin', { status: 'active' })).body.doc.status).toBe('active')
    expect((await read(id, 'meera')).status).toBe(200)
    expect(await toldOf(`/listings/${id}`)).toEqual(['listing.removed asha', 'listing.restored asha'])
    const audit = await stored<any>(
      `select changes from audit_events where subject = 'listings' and subject_id = $1 and action = 'update'
       order by created_at`,
      [id],
    )
    expect(audit.map(({ changes }) => changes.status)).toEqual([
      { from: 'active', to: 'removed' },
      { from: 'removed', to: 'active' },
    ])
  })

  test('hide what is to be looked at and let it stand again, but not their own', async () => {
    const { id } = await aListing(estate)
    expect((await change(id, 'secretary', { hidden: true, note: 'Is this yours?' })).status).toBe(200)
    expect((await read(id, 'meera')).status).toBe(404)
    expect((await read(id, 'asha')).body.hidden).toBe(true)
    expect((await change(id, 'secretary', { hidden: false })).body.doc.hidden).toBe(false)
    expect((await read(id, 'meera')).status).toBe(200)
    const own = await aListing(estate, { by: 'secretary' })
    await change(own.id, 'admin', { hidden: true })
    await expectRefused(own.id, 'secretary', { hidden: false }, 403, 'not_permitted')
    await change(own.id, 'admin', { status: 'removed', note: 'No.' })
    await expectRefused(own.id, 'secretary', { status: 'active' }, 403, 'not_permitted')
  })
})

test.each([
  '/api/listings?where[sellerName][equals]=x',
  '/api/listings?sort=sellerName',
  '/api/listings?where[renew][equals]=true',
  '/api/listing-threads?where[unread][greater_than]=0',
  '/api/listing-threads?sort=unread',
  '/api/listing-messages?where[authorName][like]=x',
])('%s asks for what is stored nowhere', async (path) => {
  expect((await estate.call('GET', path, { as: 'asha' })).status).toBe(400)
})

describe('what only the owner can know', () => {
  const SECRET = 'Engraved: 98100 12345'

  test('is for who found it and moderators, in no answer, filter or order of others', async () => {
    const { id } = await aListing(estate, {
      fields: { type: 'found', title: 'A key', pricePaise: null, hiddenDetail: SECRET },
    })
    for (const as of ['asha', 'secretary', 'admin'] as const)
      expect((await read(id, as)).body.hiddenDetail).toBe(SECRET)
    const { id: thread } = (
      await estate.call('POST', '/api/listing-threads', { as: 'meera', body: { listing: id, body: 'Mine!' } })
    ).body.doc
    const filter = (value: string) =>
      `/api/listings?where[and][0][id][equals]=${id}&where[and][1][hiddenDetail][like]=${value}`
    for (const as of ['meera', 'manager'] as const) {
      const paths = [`/api/listings/${id}?depth=2`, `/api/listings/${id}?select[hiddenDetail]=true`]
      if (as === 'meera') paths.push(`/api/listing-threads/${thread}?depth=2`)
      for (const path of paths) {
        const answer = await estate.call('GET', path, { as })
        expect(answer.status).toBe(200)
        expect(JSON.stringify(answer.body)).not.toContain('Engraved')
      }
      expect((await estate.call('GET', filter('Engraved'), { as })).status).toBe(400)
      expect((await estate.call('GET', `/api/listings?search=Engraved`, { as })).body.docs).toEqual([])
    }
    const ordered = await estate.call('GET', '/api/listings?sort=hiddenDetail', { as: 'meera' })
    const usual = await estate.call('GET', '/api/listings?sort=id', { as: 'meera' })
    expect(ordered.body.docs.map((doc: any) => doc.id)).toEqual(usual.body.docs.map((doc: any) => doc.id))
  })
})
