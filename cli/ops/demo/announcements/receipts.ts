import type { ReadWay } from '@/domain/announcements/words'
import type { Row } from '../../seed/insert'
import { AWAKE } from '../calendar'
import type { World } from '../history/world'
import type { Published } from './issue'
import type { Reader } from './readers'

/** A frozen receipt, with what its person made of it. */
export interface Receipt {
  reader: Reader
  readAt: Date | null
  way: ReadWay | null
  toldById: string | null
  acknowledgedAt: Date | null
}

const MINUTE_MS = 60_000
/** Two thirds read within this factor of their usual time. */
const SPREAD = 3
/** An alarm is looked at so many times sooner. */
const ALARM_HASTE = 6
const BY_LINK = 0.17
const CONFIRMS = 0.92
/** A volunteer rings on these days after publishing, in the evening, and finds so many at home. */
const DOOR_DAYS = [4, 5, 6] as const
const DOOR_HOURS = [17.5, 20.5] as const
const AT_HOME = 0.6
const VOLUNTEERS = ['secretary', 'harjit.sandhu'] as const

/** Whether and when each recipient read it. Nothing lies after the midnight before the demo was seeded. */
export function receiptsFor(world: World, issue: Published, readers: readonly Reader[]): Receipt[] {
  world.dice.restart(`announcements/receipts/${issue.number}`)
  return readers.map((reader) => {
    const own = ownReading(world, issue, reader)
    return own.readAt ? own : atTheDoor(world, issue, own)
  })
}

function ownReading(world: World, issue: Published, reader: Reader): Receipt {
  const { dice, calendar } = world
  const { notice, special, publishedAt, author } = issue
  const { reads, minutes } = reader.habit
  const haste = notice.urgency === 'emergency' ? ALARM_HASTE : 1
  const isAuthor = reader.account.id === author.id
  const later = isAuthor ? 1 : dice.around(minutes, SPREAD) / haste
  const jitter = dice.whole(0, 90)
  const isLink = dice.chance(BY_LINK)
  // Who reads everything reads also what few others do.
  const willRead = dice.chance(reads * notice.interest) || reads === 1 || isAuthor
  const seen = new Date(publishedAt.getTime() + Math.max(1, later) * MINUTE_MS)
  const readAt = haste > 1 || isAuthor ? seen : calendar.within(AWAKE, seen, jitter)
  const confirms = dice.chance(CONFIRMS)
  const confirmedAt = new Date(readAt.getTime() + dice.around(1.5, 2) * MINUTE_MS)
  const mailbox = reader.account.email.split('@')[0] ?? ''
  if (!willRead || readAt >= endOf(world, issue) || special?.unreadBy?.includes(mailbox))
    return unread(reader)
  const isConfirmed =
    notice.requiresAcknowledgement &&
    confirms &&
    confirmedAt < calendar.midnight &&
    !special?.unconfirmedBy?.includes(mailbox)
  return {
    reader,
    readAt,
    way: isLink && !isAuthor ? 'link' : 'app',
    toldById: null,
    acknowledgedAt: isConfirmed ? confirmedAt : null,
  }
}

/** Until when it was there to be read. */
function endOf({ calendar }: World, { validUntil, withdrawnAt }: Published): Date {
  const ends = [calendar.midnight, validUntil, withdrawnAt].filter((end) => end !== null)
  return new Date(Math.min(...ends.map((end) => end.getTime())))
}

/** Who had not read it is told at the door, where the committee sent somebody round. */
function atTheDoor(world: World, { special, notice, publishedAt }: Published, receipt: Receipt): Receipt {
  if (!special?.isTakenToDoors || !receipt.reader.resident) return receipt
  const { dice, calendar } = world
  const days = calendar.daysAgo(publishedAt) - dice.pick(DOOR_DAYS)
  const readAt = calendar.at(days, dice.between(...DOOR_HOURS))
  const toldById = world.resident(dice.pick(VOLUNTEERS)).account.id
  const isReached = dice.chance(AT_HOME) && readAt < calendar.midnight
  if (!isReached || toldById === receipt.reader.account.id) return receipt
  return {
    ...receipt,
    readAt,
    way: 'in_person',
    toldById,
    acknowledgedAt: notice.requiresAcknowledgement ? readAt : null,
  }
}

function unread(reader: Reader): Receipt {
  return { reader, readAt: null, way: null, toldById: null, acknowledgedAt: null }
}

/** As it is stored. */
export function receiptRow(id: string, { id: announcement, publishedAt }: Published, receipt: Receipt): Row {
  const { reader, readAt, way, toldById, acknowledgedAt } = receipt
  return {
    id,
    announcement_id: announcement,
    user_id: reader.account.id,
    recipient_name: reader.account.name,
    flat_number: reader.resident?.flat.number ?? null,
    block: reader.resident?.flat.block ?? null,
    read_at: readAt,
    read_way: way,
    acknowledged_at: acknowledgedAt,
    told_by_id: toldById,
    created_at: publishedAt,
    updated_at: acknowledgedAt ?? readAt ?? publishedAt,
  }
}
