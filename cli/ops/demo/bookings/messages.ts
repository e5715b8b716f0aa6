import { duePaise } from '@/domain/bookings/booking'
import {
  DEFAULT_PREFERENCES,
  type Listener,
  messagesFor,
  needsOf,
  type Occurrence,
  type ToldBooking,
} from '@/domain/notifications'
import { addDays, MINUTE_MS } from '@/domain/time'
import type { Row } from '../../seed/insert'
import type { World } from '../history/world'
import { deliveryRows, notificationRow } from '../messages'
import type { Account } from '../people'
import type { Life, Told } from './life'

/** Days back for which messages are kept in the demo. */
const KEPT_DAYS = 14

/** What people were told of bookings in the last two weeks; all of it has long been sent. */
export function messagesAbout(
  world: World,
  lives: readonly Life[],
): { notifications: Row[]; deliveries: Row[] } {
  const { dice, calendar } = world
  const since = addDays(calendar.midnight, -KEPT_DAYS)
  const until = new Date(calendar.now.getTime() - MINUTE_MS)
  const rows = { notifications: [] as Row[], deliveries: [] as Row[] }
  for (const life of lives) {
    dice.restart(`bookings/messages/${life.booking.number}`)
    for (const [index, told] of life.told.entries()) {
      if (told.at < since || told.at > until) continue
      const occurrence = occurrenceOf(world, life, told, index)
      for (const message of messagesFor(
        occurrence,
        listenersFor(world, occurrence),
        told.at,
        calendar.zone,
      )) {
        const id = dice.uuid()
        rows.notifications.push(notificationRow(world, id, message, told.at))
        rows.deliveries.push(...deliveryRows(world, id, message, told.at))
      }
    }
  }
  return rows
}

function occurrenceOf({ calendar }: World, life: Life, told: Told, index: number): Occurrence {
  const { kind, note, booking, formerStatus, refundPaise, receivedPaise } = told
  const { resident, purpose, guests } = life.beginning
  const { id, start, end, status, residentId, approverId, feePaise, depositPaise } = booking
  const { approveBy, payBy, offerExpiresAt, refundedPaise } = booking
  const about: ToldBooking = {
    ...{
      id,
      start,
      end,
      status,
      residentId,
      approverId,
      feePaise,
      depositPaise,
      approveBy,
      payBy,
      offerExpiresAt,
    },
    number: life.booking.number,
    facilityName: life.place.terms.name,
    zone: calendar.zone,
    purpose,
    formerStatus,
    guests,
    residentName: resident.name,
    flatNumber: resident.flat.number,
    duePaise: duePaise(booking),
    refundDuePaise: Math.max(0, refundPaise - refundedPaise),
    ...(receivedPaise ? { receivedPaise } : {}),
  }
  return {
    kind,
    note: note ?? null,
    key: `${kind}:${id}:${index}`,
    actorUserId: told.actorUserId,
    booking: about,
  }
}

function listenersFor(world: World, occurrence: Occurrence): Listener[] {
  const { staff, residents } = world.people
  return needsOf(occurrence).flatMap(({ audience, ref }): Listener[] => {
    const as = ({ id, name, language }: Account): Listener => ({
      ...{ audience, userId: id, name, language, preferences: DEFAULT_PREFERENCES },
      ...{ hasEmail: true, hasPhone: true, hasPush: false },
    })
    switch (audience) {
      case 'booker':
      case 'approver':
        return residents.flatMap((one) => (one.id === ref && one.account ? [as(one.account)] : []))
      case 'finance':
        return staff.filter(({ role }) => role === 'accountant').map(({ account }) => as(account))
      case 'facility_manager':
        return staff.filter(({ role }) => role === 'facility_manager').map(({ account }) => as(account))
      default:
        return []
    }
  })
}
