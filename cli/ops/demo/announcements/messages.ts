import { publicationKey } from '@/domain/announcements/announcement'
import {
  DEFAULT_PREFERENCES,
  type Listener,
  type Message,
  messagesFor,
  type Occurrence,
  type Audience as Part,
  type ToldAnnouncement,
} from '@/domain/notifications'
import { addDays } from '@/domain/time'
import type { Row } from '../../seed/insert'
import type { World } from '../history/world'
import type { Account } from '../people'
import { deliveryRow } from './deliveries'
import type { Published } from './issue'
import type { Receipt } from './receipts'
import type { Comment } from './talk'

/** Days back for which messages are kept in the demo. */
const KEPT_DAYS = 14
const READ_MINUTES = 30

/** Rows of what people were told. */
export interface Told {
  notifications: Row[]
  deliveries: Row[]
}

/** The messages about one announcement, where it is of the last two weeks: to its readers, then about what was said. */
export function messagesAbout(
  world: World,
  issue: Published,
  receipts: readonly Receipt[],
  comments: readonly Comment[],
): Told {
  const told: Told = { notifications: [], deliveries: [] }
  if (issue.publishedAt < addDays(world.calendar.midnight, -KEPT_DAYS)) return told
  world.dice.restart(`announcements/messages/${issue.number}`)
  tellReaders(world, issue, receipts, told)
  for (const comment of comments) tellOfComment(world, issue, comment, told)
  return told
}

function tellReaders(world: World, issue: Published, receipts: readonly Receipt[], told: Told): void {
  const occurrence: Occurrence = {
    key: publicationKey(issue.id, issue.publishedAt),
    kind: 'announcement.published',
    actorUserId: issue.author.id,
    announcement: factsOf(issue),
  }
  const byPerson = new Map(receipts.map((receipt) => [receipt.reader.account.id, receipt]))
  const listeners = receipts.map(({ reader }) => listener(reader.account, 'reader'))
  for (const message of messagesFor(occurrence, listeners, issue.publishedAt, world.calendar.zone)) {
    const receipt = byPerson.get(message.recipientId)
    const id = world.dice.uuid()
    told.notifications.push(notificationRow(id, message, issue.publishedAt, receipt?.readAt ?? null))
    for (const channel of message.channels)
      told.deliveries.push(
        deliveryRow(world, {
          notification: id,
          message,
          channel,
          at: issue.publishedAt,
          bounces: receipt?.reader.bounces === true,
        }),
      )
  }
}

/** Its author hears of a comment; whoever is answered hears of the answer. */
function tellOfComment(world: World, issue: Published, comment: Comment, told: Told): void {
  const { parent, author, body, at } = comment
  const occurrence: Occurrence = {
    key: `announcement.${parent ? 'replied' : 'commented'}:${comment.id}`,
    kind: parent ? 'announcement.replied' : 'announcement.commented',
    actorUserId: author.id,
    note: body,
    announcement: { ...factsOf(issue), repliedToId: parent?.author.id ?? null },
  }
  const listeners = parent
    ? [listener(parent.author, 'replied_to'), listener(issue.author, 'author')]
    : [listener(issue.author, 'author')]
  for (const message of messagesFor(occurrence, listeners, at, world.calendar.zone)) {
    const id = world.dice.uuid()
    const readAt = new Date(at.getTime() + READ_MINUTES * 60_000)
    told.notifications.push(
      notificationRow(id, message, at, readAt < world.calendar.midnight ? readAt : null),
    )
    for (const channel of message.channels)
      told.deliveries.push(deliveryRow(world, { notification: id, message, channel, at, bounces: false }))
  }
}

function factsOf(issue: Published): ToldAnnouncement {
  return {
    id: issue.id,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    urgency: issue.notice.urgency,
    requiresAcknowledgement: issue.notice.requiresAcknowledgement,
    authorId: issue.author.id,
  }
}

function listener({ id, name, language }: Account, audience: Part): Listener {
  return {
    audience,
    userId: id,
    name,
    language,
    hasEmail: true,
    hasPhone: true,
    hasPush: false,
    preferences: DEFAULT_PREFERENCES,
  }
}

function notificationRow(id: string, message: Message, at: Date, readAt: Date | null): Row {
  const { happening, recipientId, kind, category, title, body, url, urgency } = message
  return {
    id,
    happening,
    recipient_id: recipientId,
    kind,
    category,
    title,
    body,
    url,
    urgency,
    read_at: readAt,
    created_at: at,
    updated_at: readAt ?? at,
  }
}
