import type { ClientBase } from 'pg'
import { addMinutes } from '@/domain/time'
import { insertRows, type Row } from '../../seed/insert'
import type { Happening } from '../events/happening'
import { type DemoFile, hangOn, photograph, storeFiles } from '../files'
import type { World } from '../history/world'
import { FEAST_PHOTOS } from './moments/feasts'
import { LATEST_PHOTOS } from './moments/latest'
import type { Moment } from './moments/moment'
import { SEASONS } from './moments/seasons'
import type { Photo } from './photo'
import { commentRows, likeRows } from './reactions'
import { draw } from './scene'

/** Hours after an event at which its photos are shown. */
const AFTER_EVENT_HOURS = [2, 20] as const
const UPLOAD_HOURS = [9, 22] as const
const REMOVED_NOTE = 'Advertising.'

/** Draws the pictures, and writes them with who likes them and what was said of them. */
export async function storeGallery(
  client: ClientBase,
  world: World,
  events: readonly Happening[],
): Promise<Photo[]> {
  const photos = [...SEASONS, ...FEAST_PHOTOS, ...LATEST_PHOTOS].map((moment) =>
    photoOf(world, moment, events),
  )
  await storeFiles(client, await Promise.all(photos.map((photo) => fileOf(world, photo))))
  await insertRows(
    client,
    'gallery_photos',
    photos.map((photo) => photoRow(world, photo)),
  )
  await hangOn(
    client,
    'gallery_photo_id',
    photos.map(({ id, fileId }) => ({ file: fileId, home: id })),
  )
  const shown = photos.filter(({ moment }) => !moment.status)
  await insertRows(
    client,
    'gallery_likes',
    shown.flatMap((photo) => likeRows(world, photo)),
  )
  await insertRows(
    client,
    'comments',
    shown.flatMap((photo) => commentRows(world, photo)),
  )
  return photos
}

function photoOf(world: World, moment: Moment, events: readonly Happening[]): Photo {
  const { dice, calendar } = world
  dice.restart(`gallery/${moment.caption}`)
  const album = moment.album
    ? events.findLast(
        ({ plan, status }) => status === 'completed' && plan.title.startsWith(moment.album ?? ''),
      )
    : undefined
  const at = album
    ? addMinutes(album.end, 60 * dice.between(...AFTER_EVENT_HOURS))
    : calendar.at(moment.days, dice.between(...UPLOAD_HOURS))
  const isOver = at < calendar.midnight
  const shownAt = isOver ? at : calendar.at(1, 21)
  const uploader = moment.by ? world.resident(moment.by) : dice.pick(world.residentsAt(shownAt))
  return { id: dice.uuid(), fileId: dice.uuid(), moment, uploader, eventId: album?.id ?? null, at: shownAt }
}

async function fileOf(world: World, { fileId, moment, uploader, at }: Photo): Promise<DemoFile> {
  const svg = draw(world.dice.restart(`gallery/picture/${moment.caption}`), moment.scene)
  const data = await photograph(svg)
  return { id: fileId, ownerId: uploader.account.id, at, name: moment.caption, data, mimeType: 'image/jpeg' }
}

function photoRow(world: World, { id, fileId, moment, uploader, eventId, at }: Photo): Row {
  const secretary = world.resident('secretary').account
  const isRemoved = moment.status === 'removed'
  return {
    ...{ id, photo_id: fileId, caption: moment.caption, event_id: eventId, uploader_id: uploader.account.id },
    status: moment.status ?? 'published',
    featured: moment.isFeatured === true,
    hidden: false,
    moderated_by_id: isRemoved ? secretary.id : null,
    moderation_note: isRemoved ? REMOVED_NOTE : null,
    ...{ like_count: 0, comment_count: 0 },
    published_at: moment.status === 'pending' ? null : at,
    ...{ created_at: at, updated_at: isRemoved ? addMinutes(at, 95) : at },
  }
}
