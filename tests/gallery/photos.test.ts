import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { env } from '@/server/env'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aPhotoOf, aPicture, upload } from '../support/factories'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { addPhoto, anEvent, aPhoto, moderate, photoRow, toldOf } from './support/factories'

const estate = useEstate()

const change = (id: string, as: PersonName, body: object) =>
  estate.call('PATCH', `/api/gallery-photos/${id}`, { as, body })
const statusTo = async (as: PersonName, path: string): Promise<number> =>
  (await estate.call('GET', `/api/${path}`, { as })).status
const idsTo = async (as: PersonName, where = ''): Promise<string[]> => {
  const answer = await estate.call('GET', `/api/gallery-photos?limit=100${where}`, { as })
  return answer.body.docs.map(({ id }: { id: string }) => id)
}
const TO_B = { audience: { blocks: ['B'] } }

describe('a new photo', () => {
  test('is its sender’s, whoever they say they are, and everybody’s to see', async () => {
    const meera = await userIdOf('meera')
    const fields = { uploader: meera, status: 'pending', featured: true, hidden: true, likeCount: 7 }
    const { id, photo } = await aPhoto(estate, 'asha', { ...fields, caption: '  <b>Lamps</b>  ' })
    expect(await photoRow(id)).toMatchObject({
      uploader_id: await userIdOf('asha'),
      caption: '<b>Lamps</b>',
      status: 'published',
      featured: false,
      hidden: false,
      like_count: '0',
      published_at: expect.any(Date),
    })
    for (const as of ['omar', 'plumber', 'secretary'] as const) {
      expect(await idsTo(as)).toContain(id)
      expect(await statusTo(as, `media/${photo}`)).toBe(200)
    }
  })

  test('is a picture of one’s own that hangs nowhere else', async () => {
    const { photo } = await aPhoto(estate, 'asha')
    for (const taken of [photo, await aPhotoOf(estate, 'meera'), 'no-id', null])
      expect(await addPhoto(estate, 'asha', { photo: taken })).toMatchObject({
        status: 400,
        body: { errors: [{ code: 'invalid', field: 'photo' }] },
      })
    const [row] = await stored('select count(*)::int as n from gallery_photos where photo_id = $1', [photo])
    expect(row).toEqual({ n: 1 })
  })

  test.each([
    ['with a caption like a letter', { caption: 'x'.repeat(301) }, 400, 'caption'],
    ['with a number for a caption', { caption: 7 }, 400, 'caption'],
    ['of an event that is none', { event: '11111111-1111-4111-8111-111111111111' }, 400, 'event'],
  ])('%s is malformed', async (_, fields, status, field) => {
    const before = await idsTo('admin')
    expect(await addPhoto(estate, 'asha', fields)).toMatchObject({ status, body: { errors: [{ field }] } })
    expect(await idsTo('admin')).toEqual(before)
  })
})

describe('a photo of an event', () => {
  test('is taken once it has begun, from whoever sees it', async () => {
    const event = await anEvent()
    expect((await aPhoto(estate, 'asha', { event })).event).toBe(event)
    const narrow = await anEvent(TO_B)
    expect((await addPhoto(estate, 'asha', { event: narrow })).body.errors[0].field).toBe('event')
    for (const [fields, code] of [
      [{ startsIn: 1 }, 'event_not_begun'],
      [{ status: 'cancelled' }, 'event_cancelled'],
    ] as const)
      expect(await addPhoto(estate, 'asha', { event: await anEvent(fields) })).toMatchObject({
        status: 409,
        body: { errors: [{ code }] },
      })
  })

  test('is seen by who sees the event, and so is its file and what is said under it', async () => {
    const { id, photo } = await aPhoto(estate, 'secretary', { event: await anEvent(TO_B) })
    const body = { photo: id, body: 'A fine evening.' }
    const said = await estate.call('POST', '/api/comments', { as: 'secretary', body })
    const reach = [`gallery-photos/${id}`, `media/${photo}`, `comments/${said.body.doc.id}`]
    for (const address of reach) {
      expect([address, await statusTo('asha', address)]).toEqual([address, 404])
      expect([address, await statusTo('security', address)]).toEqual([address, 200])
    }
    expect(await idsTo('asha')).not.toContain(id)
    for (const collection of ['gallery-likes', 'comments'])
      expect(
        await estate.call('POST', `/api/${collection}`, { as: 'asha', body: { photo: id, body: 'Hm.' } }),
      ).toMatchObject({ status: 400, body: { errors: [{ field: 'photo' }] } })
  })
})

describe('moderation before', () => {
  test('keeps a photo to its uploader and the moderators until one publishes it', async () => {
    await moderate(estate, 'before')
    const { id, photo, status } = await aPhoto(estate, 'asha')
    const own = await aPhoto(estate, 'secretary')
    await moderate(estate, 'after')
    expect([status, own.status]).toEqual(['pending', 'published'])
    expect(await toldOf(id)).toEqual(['gallery.waiting secretary A photo waits for you'])
    expect([
      await statusTo('omar', `gallery-photos/${id}`),
      await statusTo('omar', `media/${photo}`),
    ]).toEqual([404, 404])
    expect(await statusTo('asha', `gallery-photos/${id}`)).toBe(200)
    expect((await change(id, 'asha', { status: 'published' })).status).toBe(403)
    expect((await change(id, 'secretary', { featured: true })).body.errors[0].code).toBe('not_published')
    expect(await photoRow(id)).toMatchObject({ status: 'pending', featured: false, published_at: null })
    expect((await change(id, 'secretary', { status: 'published' })).status).toBe(200)
    expect(await idsTo('omar')).toContain(id)
    expect(await toldOf(id)).toContain('gallery.published asha Your photo is in the gallery')
    expect((await photoRow(id)).published_at).toBeInstanceOf(Date)
  })
})

describe('other words under a photo that was looked at', () => {
  test('put it back to waiting where photos are looked at before, for its uploader’s alone', async () => {
    const [{ id, photo }, own] = [await aPhoto(estate, 'asha'), await aPhoto(estate, 'secretary')]
    await change(id, 'secretary', { featured: true })
    await moderate(estate, 'before')
    expect((await change(id, 'asha', { caption: ' Lamps at the gate ' })).status).toBe(200)
    expect(await photoRow(id)).toMatchObject({ status: 'published', featured: true })
    expect((await change(id, 'asha', { caption: 'Fools at the gate' })).body.doc.status).toBe('pending')
    expect((await change(own.id, 'secretary', { caption: 'My lamps' })).body.doc.status).toBe('published')
    await moderate(estate, 'after')
    expect(await photoRow(id)).toMatchObject({
      caption: 'Fools at the gate',
      status: 'pending',
      featured: false,
      published_at: expect.any(Date),
    })
    for (const path of [`gallery-photos/${id}`, `media/${photo}`])
      expect([path, await statusTo('omar', path)]).toEqual([path, 404])
    expect(await toldOf(id)).toEqual(['gallery.waiting secretary A photo waits for you'])
    expect((await change(id, 'asha', { status: 'published' })).status).toBe(403)
    expect((await change(id, 'secretary', { status: 'published' })).status).toBe(200)
    expect(await idsTo('omar')).toContain(id)
  })

  test('are shown at once where photos are looked at after', async () => {
    const { id } = await aPhoto(estate, 'asha')
    expect((await change(id, 'asha', { caption: 'Lamps, many' })).status).toBe(200)
    expect(await photoRow(id)).toMatchObject({ status: 'published', caption: 'Lamps, many' })
  })
})

describe('a moderator', () => {
  test('removes a photo for a reason, which its uploader is told, and takes it back', async () => {
    const { id, photo } = await aPhoto(estate, 'asha')
    expect(await change(id, 'secretary', { status: 'removed', note: ' ' })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'reason_required', field: 'note' }] },
    })
    expect((await photoRow(id)).status).toBe('published')
    const removed = await change(id, 'secretary', { status: 'removed', note: 'Shows a number plate.' })
    expect(removed.status).toBe(200)
    expect(await photoRow(id)).toMatchObject({
      status: 'removed',
      moderated_by_id: await userIdOf('secretary'),
      moderation_note: 'Shows a number plate.',
    })
    expect([
      await statusTo('omar', `gallery-photos/${id}`),
      await statusTo('omar', `media/${photo}`),
    ]).toEqual([404, 404])
    expect((await change(id, 'asha', { caption: 'Other' })).body.errors[0].code).toBe('photo_removed')
    expect((await change(id, 'secretary', { status: 'pending' })).body.errors[0].code).toBe(
      'transition_not_allowed',
    )
    expect((await change(id, 'admin', { status: 'published' })).status).toBe(200)
    expect(await idsTo('omar')).toContain(id)
    expect(await toldOf(id)).toEqual([
      'gallery.removed asha Your photo was removed',
      'gallery.published asha Your photo is in the gallery',
    ])
  })

  test('features and hides, which an uploader and the neighbours may not', async () => {
    const { id } = await aPhoto(estate, 'asha')
    for (const field of ['featured', 'hidden']) {
      expect((await change(id, 'asha', { [field]: true })).status).toBe(403)
      expect((await change(id, 'meera', { [field]: true })).status).toBe(403)
    }
    expect(await photoRow(id)).toMatchObject({ featured: false, hidden: false })
    await change(id, 'secretary', { featured: true })
    expect(await idsTo('omar', '&where[featured][equals]=true')).toEqual([id])
    await change(id, 'secretary', { hidden: true })
    expect(await photoRow(id)).toMatchObject({ featured: false, hidden: true })
    expect(await idsTo('omar')).not.toContain(id)
    expect(await idsTo('asha')).toContain(id)
    expect((await change(id, 'meera', { caption: 'Mine' })).status).toBe(404)
  })

  test('leaves the caption to whoever wrote it, and the picture and event as they are', async () => {
    const { id, photo } = await aPhoto(estate, 'asha')
    expect(await change(id, 'secretary', { caption: 'Mine now' })).toMatchObject({
      status: 403,
      body: { errors: [{ field: 'caption' }] },
    })
    const body = { caption: 'Lamps at dusk', photo: await aPhotoOf(estate, 'asha'), event: await anEvent() }
    expect((await change(id, 'asha', body)).status).toBe(200)
    expect(await photoRow(id)).toMatchObject({ caption: 'Lamps at dusk', photo_id: photo, event_id: null })
  })
})

describe('deleting', () => {
  test('is the uploader’s and the moderators’, and takes likes, comments and every file along', async () => {
    // Wide enough for a thumbnail and a tile.
    const photo = (await upload(estate, 'asha', await aPicture(600))).body.doc.id
    const { id } = await aPhoto(estate, 'asha', { photo })
    await estate.call('POST', '/api/gallery-likes', { as: 'meera', body: { photo: id } })
    await estate.call('POST', '/api/comments', { as: 'meera', body: { photo: id, body: 'Lovely.' } })
    const [file] = await stored<{ names: string[] }>(
      'select array[filename, sizes_thumbnail_filename, sizes_tile_filename] as names from media where id = $1',
      [photo],
    )
    const names = file?.names ?? []
    const kept = () => names.filter((name) => name && existsSync(path.join(env.dataDir, 'media', name)))
    expect(kept()).toEqual([expect.any(String), expect.any(String), expect.any(String)])
    expect((await estate.call('DELETE', `/api/gallery-photos/${id}`, { as: 'omar' })).status).toBe(403)
    expect(await photoRow(id)).toMatchObject({ photo_id: photo, like_count: '1', comment_count: '1' })
    expect((await estate.call('DELETE', `/api/gallery-photos/${id}`, { as: 'asha' })).status).toBe(200)
    const left = await stored(
      `select 1 from gallery_photos where id = $1 union all select 1 from gallery_likes where photo_id = $1
       union all select 1 from comments where photo_id = $1 union all select 1 from media where id = $2`,
      [id, photo],
    )
    expect([left, kept()]).toEqual([[], []])
    const other = await aPhoto(estate, 'asha')
    expect((await estate.call('DELETE', `/api/gallery-photos/${other.id}`, { as: 'secretary' })).status).toBe(
      200,
    )
  })
})
