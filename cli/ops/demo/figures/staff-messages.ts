import type { ClientBase } from 'pg'
import {
  DEFAULT_PREFERENCES,
  type Listener,
  type Message,
  messagesFor,
  type Occurrence,
  ownReportReady,
  teamReportReady,
} from '@/domain/notifications'
import { MANAGING_ROLES } from '@/domain/staff'
import { addDays } from '@/domain/time'
import { reportsOf } from '@/server/figures/staff-stored'
import { insertRows, type Row } from '../../seed/insert'
import type { World } from '../history/world'
import { deliveryRows, notificationRow } from '../messages'
import type { Account } from '../people'
import { type MadeReport, over } from './staff-reports'

/** Days back for which daily reports are told of in the demo. */
const KEPT_DAYS = 14

/**
 * What people were told of the reports: of the last two weeks', and of the latest of each kind however old it is, so that the
 * jobs find them told. Answers how many messages.
 */
export async function storeStaffMessages(
  client: ClientBase,
  world: World,
  made: readonly MadeReport[],
): Promise<number> {
  const { dice, calendar } = world
  dice.restart('staff-reports')
  const since = addDays(calendar.midnight, -KEPT_DAYS)
  const latest = new Set([...new Map(made.map((one) => [one.span.period, one])).values()])
  const notifications: Row[] = []
  const deliveries: Row[] = []
  for (const one of made.filter((made) => made.at >= since || latest.has(made))) {
    for (const message of await messagesOf(client, world, one)) {
      const id = dice.uuid()
      notifications.push(notificationRow(world, id, message, one.at))
      deliveries.push(...deliveryRows(world, id, message, one.at))
    }
  }
  await insertRows(client, 'notifications', notifications)
  await insertRows(client, 'deliveries', deliveries)
  return notifications.length
}

async function messagesOf(client: ClientBase, world: World, { span, at }: MadeReport): Promise<Message[]> {
  const reports = await reportsOf(over(client), span)
  const staff = world.people.staff
  const tell = (occurrence: Occurrence, listeners: Listener[]) =>
    messagesFor(occurrence, listeners, at, world.calendar.zone)
  const managers = staff
    .filter(({ role }) => MANAGING_ROLES.includes(role))
    .map(({ account }) => listener(account, 'manager'))
  const secretary = listener(world.resident('secretary').account, 'secretary')
  const team = tell(teamReportReady(span, reports), [...managers, secretary])
  if (span.period === 'daily') return team
  const own = reports.flatMap((report) => {
    const account = staff.find(({ id }) => id === report.staffId)?.account
    return account ? tell(ownReportReady(report), [listener(account, 'named')]) : []
  })
  return [...team, ...own]
}

const listener = ({ id, name, language }: Account, audience: Listener['audience']): Listener => ({
  ...{ audience, userId: id, name, language, preferences: DEFAULT_PREFERENCES },
  ...{ hasEmail: true, hasPhone: true, hasPush: false },
})
