import { beforeEach, describe, expect, test } from 'vitest'
import { threadPage } from '@/web/data/comments/thread'
import { aPublishedAnnouncement } from '../announcements/support/factories'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aPhotoOf } from '../support/factories'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { viewerOf } from '../support/viewer'
import { aPhoto, photoRow, toldOf } from './support/factories'

const estate = useEstate()

const like = (photo: string, as: PersonName) =>
  estate.call('POST', '/api/gallery-likes', { as, body: { photo } })
const unlike = (id: string, as: PersonName) => estate.call('DELETE', `/api/gallery-likes/${id}`, { as })
const say = (photo: string, as: PersonName, fields: object = {}) =>
  estate.call('POST', '/api/comments', { as, body: { photo, body: 'Lovely.', ...fields } })
const idOfSaid = async (photo: string, as: PersonName, fields: object): Promise<string> =>
  (await say(photo, as, fields)).body.doc.id
const hide = (id: string, hidden = true) =>
  estate.call('PATCH', `/api/comments/${id}`, { as: 'secretary', body: { hidden } })
const likesOf = async (id: string) => Number((await photoRow(id)).like_count)
const saidOf = async (id: string) => Number((await photoRow(id)).comment_count)

beforeEach(() => stored(`update comments set created_at = created_at - interval '2 minutes'`))

describe('a like', () => {
  test('is one a person, counted, told by the photo to who gave it, and theirs to take back', async () => {
    const { id } = await aPhoto(estate, 'asha')
    const { body } = await like(id, 'meera')
    await like(id, 'asha')
    expect(body.doc.user).toBe(await userIdOf('meera'))
    expect(await like(id, 'meera')).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'already_liked' }] },
    })
    expect(await likesOf(id)).toBe(2)
    const seen = async (as: PersonName) =>
      (await estate.call('GET', `/api/gallery-photos?where[id][equals]=${id}`, { as })).body.docs[0].liked
    expect([await seen('meera'), await seen('omar')]).toEqual([true, false])
    expect((await unlike(body.doc.id, 'omar')).status).toBe(404)
    expect((await unlike(body.doc.id, 'meera')).status).toBe(200)
    expect((await unlike(body.doc.id, 'meera')).status).toBe(404)
    expect(await likesOf(id)).toBe(1)
    const theirs = await estate.call('GET', '/api/gallery-likes', { as: 'omar' })
    expect(theirs.body.docs).toEqual([])
  })

  test('of many at once is counted for each, and twice of one at once only once', async () => {
    const { id } = await aPhoto(estate, 'asha')
    const crowd = ['asha', 'ravi', 'meera', 'omar', 'plumber', 'meera', 'omar'] as const
    const answers = await Promise.all(crowd.map((as) => like(id, as)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 409, 409])
    expect(await likesOf(id)).toBe(5)
  })

  test('is for what the neighbours see', async () => {
    const { id } = await aPhoto(estate, 'asha')
    await estate.call('PATCH', `/api/gallery-photos/${id}`, { as: 'secretary', body: { hidden: true } })
    for (const answer of [await like(id, 'asha'), await say(id, 'asha')])
      expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'not_published' }] } })
    expect([await likesOf(id), await saidOf(id)]).toEqual([0, 0])
  })
})

describe('a comment on a photo', () => {
  test('tells the uploader, and whoever is answered, and never who wrote it', async () => {
    const { id } = await aPhoto(estate, 'asha')
    await say(id, 'asha')
    expect(await toldOf(id)).toEqual([])
    const first = await say(id, 'meera')
    expect(await toldOf(id)).toEqual(['gallery.commented asha Meera Nair on your photo'])
    await say(id, 'omar', { parent: first.body.doc.id })
    await say(id, 'asha', { parent: first.body.doc.id })
    expect((await toldOf(id)).slice(1)).toEqual([
      'gallery.commented asha Omar Khan on your photo',
      'gallery.commented meera Omar Khan has answered you',
      'gallery.commented meera Asha Rao has answered you',
    ])
    expect(await saidOf(id)).toBe(4)
  })

  test('answers what was said about the same photo', async () => {
    const [one, other] = [await aPhoto(estate, 'asha'), await aPhoto(estate, 'asha')]
    const elsewhere = await say(other.id, 'meera')
    expect(await say(one.id, 'meera', { parent: elsewhere.body.doc.id })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'parent' }] },
    })
    expect(await saidOf(one.id)).toBe(0)
  })

  test('is about one thing: an announcement or a photo', async () => {
    const { id } = await aPhoto(estate, 'asha')
    const announcement = (await aPublishedAnnouncement(estate)).id
    expect((await say(id, 'asha', { announcement })).body.errors).toMatchObject([{ field: 'photo' }])
    expect((await say(await aPhotoOf(estate, 'asha'), 'asha')).body.errors).toMatchObject([
      { field: 'photo' },
    ])
    expect(await saidOf(id)).toBe(0)
  })

  test('that is hidden is not counted, not read by the neighbours, and taken out of the messages', async () => {
    const { id } = await aPhoto(estate, 'asha')
    const { doc } = (await say(id, 'meera', { body: 'Something unkind.' })).body
    expect((await hide(doc.id)).status).toBe(200)
    expect(await saidOf(id)).toBe(0)
    const read = async (as: PersonName) =>
      (await estate.call('GET', `/api/comments/${doc.id}`, { as })).status
    expect([await read('omar'), await read('meera'), await read('admin')]).toEqual([404, 200, 200])
    const [message] = await stored('select body from notifications where happening = $1', [
      `gallery.commented:${doc.id}`,
    ])
    expect(message).toEqual({ body: '' })
    await hide(doc.id, false)
    expect([await saidOf(id), await read('omar')]).toEqual([1, 200])
  })

  test('is taken back by who said it, and a place without words is left where somebody answered', async () => {
    const { id: photo } = await aPhoto(estate, 'asha')
    const first = await idOfSaid(photo, 'meera', { body: 'What a mess.' })
    const answer = await idOfSaid(photo, 'omar', { body: 'It is not.', parent: first })
    const remove = (id: string, as: PersonName) => estate.call('DELETE', `/api/comments/${id}`, { as })
    for (const as of ['asha', 'omar', 'secretary'] as const)
      expect((await remove(first, as)).status).toBe(403)
    expect((await remove(first, 'meera')).status).toBe(200)
    const rows = await stored<any>(
      'select id, body, hidden, parent_id from comments where photo_id = $1 order by created_at',
      [photo],
    )
    expect(rows).toMatchObject([
      { body: '', hidden: true, parent_id: null },
      { id: answer, body: 'It is not.', parent_id: rows[0].id },
    ])
    expect((await photoRow(photo)).comment_count).toBe('1')
    expect(await stored(`select 1 from notifications where body like '%What a mess%'`)).toEqual([])
    const { threads } = await threadPage(
      await viewerOf(estate, 'secretary'),
      { photo },
      { page: 1, only: null },
    )
    expect(threads).toMatchObject([{ root: { said: null, isTakenBack: true }, replies: [{ id: answer }] }])
    const restore = { as: 'secretary' as const, body: { hidden: false } }
    expect(await estate.call('PATCH', `/api/comments/${rows[0].id}`, restore)).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'taken_back' }] },
    })
    expect((await remove(answer, 'omar')).status).toBe(200)
    expect(await stored('select 1 from comments where id = $1', [answer])).toEqual([])
  })

  test('stays while it is reported, and where it is hidden', async () => {
    const { id: photo } = await aPhoto(estate, 'asha')
    const id = await idOfSaid(photo, 'meera', { body: 'What a mess.' })
    const remove = () => estate.call('DELETE', `/api/comments/${id}`, { as: 'meera' })
    const refused = { status: 409, body: { errors: [{ code: 'reported' }] } }
    const body = { subjectType: 'comments', subjectId: id, reason: 'offensive' }
    expect((await estate.call('POST', '/api/reports', { as: 'omar', body })).status).toBe(201)
    expect(await remove()).toMatchObject(refused)
    await estate.call('PATCH', `/api/comments/${id}`, { as: 'secretary', body: { hidden: true } })
    expect(await remove()).toMatchObject(refused)
    expect(await stored('select body, hidden from comments where id = $1', [id])).toEqual([
      { body: 'What a mess.', hidden: true },
    ])
  })

  test('counts for the pace together with those on announcements', async () => {
    const { id } = await aPhoto(estate, 'asha')
    const announcement = (await aPublishedAnnouncement(estate)).id
    await stored(
      `insert into comments (announcement_id, body, author_id, hidden)
       select $1, 'again', $2, false from generate_series(1, 50)`,
      [announcement, await userIdOf('omar')],
    )
    expect((await say(id, 'omar')).status).toBe(429)
    expect(await saidOf(id)).toBe(0)
  })
})
