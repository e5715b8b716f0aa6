import type { ClientBase } from 'pg'
import { hasMovedOut } from '@/domain/actor'
import { type LocalDate, localDate } from '@/domain/time'
import { insertRows, type Row } from '../../seed/insert'
import type { Dice } from '../dice'
import { isSignedUp, type SignedUp, type World } from '../history/world'
import { OPENED_DAYS_AGO } from '../people/staff'

/** How surely somebody looks in on a day, 0–1, and how many are like that. */
const HABITS: readonly (readonly [number, number])[] = [
  [0.96, 42],
  [0.86, 33],
  [0.58, 17],
  [0.15, 8],
]
/** On the first day they look in less surely by this share; it is made up by today. */
const AT_FIRST = 0.12
const SUNDAY = 7
/** On Sundays there is less to look for. */
const ON_SUNDAYS = 0.93

/** A day of the demo's, with the instant that its rows are written at. */
interface Day {
  date: LocalDate
  at: Date
  /** What a habit is multiplied by. */
  factor: number
}

/**
 * Writes on which days residents were here: on all on which they did something that is written down, and on others as is
 * their habit. Answers how many rows.
 */
export async function storeActivity(client: ClientBase, world: World): Promise<number> {
  const { dice, calendar, people } = world
  dice.restart('activity')
  const days = daysOf(world)
  const acted = await actsOf(client, calendar.zone)
  const rows = people.residents.filter(isSignedUp).flatMap((resident) => {
    const habit = dice.weighted(HABITS)
    const stay = stayOf(resident, calendar.zone)
    return days
      .filter(({ date }) => stay.includes(date))
      .filter((day) => looksIn(dice, habit, day) || acted.has(`${resident.account.id} ${day.date}`))
      .map((day) => rowOf(dice, resident, day))
  })
  await insertRows(client, 'activity_days', rows)
  return rows.length
}

/** Each day since the estate began with the system, the first one first. */
function daysOf({ calendar }: World): Day[] {
  return Array.from({ length: OPENED_DAYS_AGO + 1 }, (_, index) => {
    const ago = OPENED_DAYS_AGO - index
    // Nothing lies after the hour of seeding, and nothing changes with it.
    const at = ago === 0 ? calendar.midnight : calendar.noon(ago)
    const factor = 1 - (AT_FIRST * ago) / OPENED_DAYS_AGO
    const isSunday = calendar.weekday(at) === SUNDAY
    return { date: localDate(at, calendar.zone), at, factor: isSunday ? factor * ON_SUNDAYS : factor }
  })
}

/** The days on which somebody could be here: with an account, verified, and before they moved out. */
function stayOf({ account, verified, movedOut }: SignedUp, zone: string) {
  const since = localDate(account.createdAt, zone)
  const moveOut = movedOut ? localDate(movedOut, zone) : null
  return { includes: (date: LocalDate) => verified && date >= since && !hasMovedOut(moveOut, date) }
}

/** The die is thrown on each day, whatever comes of it: what somebody did leaves the others as they were. */
const looksIn = (dice: Dice, habit: number, { factor }: Day): boolean => dice.chance(habit * factor)

function rowOf(dice: Dice, { account }: SignedUp, { date, at }: Day): Row {
  return { id: dice.uuid(), user_id: account.id, date, created_at: at, updated_at: at }
}

/** Who read, reported, said, booked and answered on which day: `<account> <date>`. */
async function actsOf(client: ClientBase, zone: string): Promise<Set<string>> {
  const { rows } = await client.query<{ act: string }>(
    `select distinct a.user_id || ' ' || to_char(a.at at time zone $1, 'YYYY-MM-DD') as act
     from (
       select user_id, read_at as at from receipts where read_way = 'app'
       union all select reported_by_id, created_at from tickets where channel = 'web'
       union all select author_id, created_at from ticket_updates where kind = 'comment'
       union all select booked_by_id, created_at from bookings where channel = 'web'
       union all select user_id, answered_at from rsvps
       union all select author_id, created_at from comments
       union all select seller_id, created_at from listings) a
     where a.user_id is not null and a.at is not null`,
    [zone],
  )
  return new Set(rows.map(({ act }) => act))
}
