import { addDays, addMinutes } from '@/domain/time'
import type { Row } from '../../seed/insert'
import type { SignedUp, World } from '../history/world'
import type { Photo } from './photo'

/** Days for which people look at a photo, most of them soon, and how many of them like it. */
const LIKED_DAYS = 240
const LIKED_SOON = 1.4
const LIKES_IT = [0.3, 0.6] as const
const SAID_HOURS = [1, 30] as const
const ANSWERED_MINUTES = [4, 240] as const

/** Who likes a photo: most at once, the others whenever they come by. */
export function likeRows(world: World, photo: Photo): Row[] {
  const { dice, calendar } = world
  dice.restart(`gallery/likes/${photo.moment.caption}`)
  const share = photo.moment.isFeatured ? LIKES_IT[1] : dice.between(...LIKES_IT)
  return world
    .residentsAt(photo.at)
    .filter(({ account }) => account.id !== photo.uploader.account.id && dice.chance(share))
    .flatMap(({ account }) => {
      const at = addDays(photo.at, LIKED_DAYS * dice.between(0, 1) ** LIKED_SOON)
      const stamps = { created_at: at, updated_at: at }
      const row = { id: dice.uuid(), photo_id: photo.id, user_id: account.id, ...stamps }
      return at < calendar.midnight ? [row] : []
    })
}

/** What was said of a photo, and what its owner answered; nothing where that is still to come. */
export function commentRows(world: World, photo: Photo): Row[] {
  const { dice, calendar } = world
  dice.restart(`gallery/comments/${photo.moment.caption}`)
  const speakers = dice.shuffled(world.residentsAt(photo.at))
  const rows = (photo.moment.says ?? []).flatMap(([says, answer], index): Row[] => {
    const speaker = speakers[index]
    if (!speaker) return []
    const at = addMinutes(photo.at, 60 * dice.between(...SAID_HOURS))
    const answeredAt = addMinutes(at, dice.between(...ANSWERED_MINUTES))
    const said = saidRow(world, photo, { body: says, author: speaker, at, parent: null })
    if (!answer) return [said]
    return [
      said,
      saidRow(world, photo, { body: answer, author: photo.uploader, at: answeredAt, parent: said.id }),
    ]
  })
  return rows.every(({ created_at }) => (created_at as Date) < calendar.midnight) ? rows : []
}

interface Said {
  body: string
  author: SignedUp
  at: Date
  parent: unknown
}

function saidRow({ dice }: World, photo: Photo, { body, author, at, parent }: Said): Row {
  return {
    ...{ id: dice.uuid(), photo_id: photo.id, parent_id: parent, body, author_id: author.account.id },
    ...{ hidden: false, created_at: at, updated_at: at },
  }
}
