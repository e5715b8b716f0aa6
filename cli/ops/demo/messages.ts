import type { ClientBase } from 'pg'
import { isPerson } from '@/domain/actor'
import {
  DEFAULT_PREFERENCES,
  DELIVERY_PRIORITY,
  type Listener,
  type Message,
  messagesFor,
  needsOf,
  type Occurrence,
} from '@/domain/notifications'
import { MANAGING_ROLES } from '@/domain/staff'
import { isItsResident, sideOf } from '@/domain/tickets/ticket'
import { addDays } from '@/domain/time'
import { insertRows, type Row } from '../seed/insert'
import type { Chronicle, Told } from './history/chronicle'
import { isSignedUp, type World } from './history/world'
import type { Account, Member } from './people'

/** Days back for which messages are kept in the demo. */
const KEPT_DAYS = 14
/** Seconds from a happening to its e-mail. */
const SENT_SECONDS = [2, 9] as const
const READ = 0.82

/** Messages of the last two weeks, told to whom the rules name; every delivery has long been sent. */
export async function storeMessages(
  client: ClientBase,
  world: World,
  chronicles: readonly Chronicle[],
): Promise<number> {
  const { dice, calendar } = world
  dice.restart('messages')
  const since = addDays(calendar.midnight, -KEPT_DAYS)
  const told = chronicles.flatMap((chronicle) => chronicle.told).filter(({ at }) => at >= since)
  const notifications: Row[] = []
  const deliveries: Row[] = []
  told.forEach((one, index) => {
    const occurrence = occurrenceOf(one, index)
    for (const message of messagesFor(occurrence, listenersFor(world, occurrence), one.at, calendar.zone)) {
      const id = dice.uuid()
      notifications.push(notificationRow(world, id, message, one.at))
      deliveries.push(...deliveryRows(world, id, message, one.at))
    }
  })
  await insertRows(client, 'notifications', notifications)
  await insertRows(client, 'deliveries', deliveries)
  return notifications.length
}

function occurrenceOf({ happening, actor, ticket, categoryName }: Told, index: number): Occurrence {
  return {
    ...happening,
    key: `${happening.kind}:${ticket.id}:${index}`,
    actorUserId: isPerson(actor) ? actor.userId : null,
    authorSide: sideOf(actor, ticket) === 'resident' ? 'resident' : 'staff',
    isReportedByOther: !isItsResident(actor, ticket),
    ticket: { ...ticket, categoryName },
  }
}

/** The people behind the parts of a happening. */
function listenersFor(world: World, occurrence: Occurrence): Listener[] {
  const { staff } = world.people
  return needsOf(occurrence).flatMap(({ audience, ref }): Listener[] => {
    const as = (account: Account): Listener => ({ ...listener(account), audience })
    const members = (test: (member: Member) => boolean) =>
      staff.filter(test).map((member) => as(member.account))
    switch (audience) {
      case 'manager':
        return members((member) => MANAGING_ROLES.includes(member.role))
      case 'secretary':
        return [as(world.resident('secretary').account)]
      case 'resident':
        return world.people.residents
          .filter(isSignedUp)
          .filter((one) => one.id === ref)
          .map((one) => as(one.account))
      case 'assignee':
      case 'former_assignee':
        return members((member) => member.id === ref)
      case 'on_call':
        return members((member) => member.isAvailable24x7 && suits(member, ref))
      default:
        return []
    }
  })
}

const suits = (member: Member, categoryId: string | null): boolean =>
  member.person.staff?.categoryIds.some((id) => id === categoryId) === true

function listener({ id, name, language }: Account): Omit<Listener, 'audience'> {
  const reach = { hasEmail: true, hasPhone: true, hasPush: false }
  return { userId: id, name, language, ...reach, preferences: DEFAULT_PREFERENCES }
}

/** A message as it is stored: most are read, before midnight. */
export function notificationRow({ dice, calendar }: World, id: string, message: Message, at: Date): Row {
  const readAt = new Date(at.getTime() + dice.around(50, 4) * 60_000)
  const isRead = dice.chance(READ) && readAt < calendar.midnight
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
    read_at: isRead ? readAt : null,
    created_at: at,
    updated_at: isRead ? readAt : at,
  }
}

/** Its deliveries, each sent within seconds. */
export function deliveryRows({ dice }: World, notification: string, message: Message, at: Date): Row[] {
  return message.channels.map((channel) => {
    const id = dice.uuid()
    const sentAt = new Date(at.getTime() + dice.between(...SENT_SECONDS) * 1000)
    return {
      id,
      notification_id: notification,
      recipient_id: message.recipientId,
      priority: DELIVERY_PRIORITY[message.urgency],
      channel,
      status: 'sent',
      attempts: 1,
      sending_at: null,
      sent_at: sentAt,
      provider_id: channel === 'email' ? `<${id}@khaki.example>` : null,
      created_at: at,
      updated_at: sentAt,
    }
  })
}
