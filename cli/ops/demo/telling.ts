import { DEFAULT_PREFERENCES, type Listener, messagesFor, type Occurrence } from '@/domain/notifications'
import { addDays } from '@/domain/time'
import type { Row } from '../seed/insert'
import type { World } from './history/world'
import { deliveryRows, notificationRow } from './messages'
import type { Account } from './people'

/** Days back for which messages are kept in the demo. */
const KEPT_DAYS = 14

/** Rows of what people were told. */
export interface ToldRows {
  notifications: Row[]
  deliveries: Row[]
}

/** Tells accounts that a rule names of something of the last two weeks, and adds what was sent to `rows`. */
export function tellAccounts(
  world: World,
  rows: ToldRows,
  { occurrence, accounts, at }: { occurrence: Occurrence; accounts: readonly Account[]; at: Date },
): void {
  if (at < addDays(world.calendar.midnight, -KEPT_DAYS) || at >= world.calendar.midnight) return
  const recipientIds = accounts.map(({ id }) => id)
  for (const message of messagesFor(
    { ...occurrence, recipientIds },
    accounts.map(listener),
    at,
    world.calendar.zone,
  )) {
    const id = world.dice.uuid()
    rows.notifications.push(notificationRow(world, id, message, at))
    rows.deliveries.push(...deliveryRows(world, id, message, at))
  }
}

function listener({ id, name, language }: Account): Listener {
  return {
    ...{ audience: 'named', userId: id, name, language, preferences: DEFAULT_PREFERENCES },
    ...{ hasEmail: true, hasPhone: true, hasPush: false },
  }
}
