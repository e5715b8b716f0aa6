import type { ClientBase } from 'pg'
import { WEEKDAYS } from '@/domain/bookings/words'
import type { LocalDate } from '@/domain/time'
import { insertRows } from '../seed/insert'
import type { Calendar } from './calendar'
import type { Dice } from './dice'

/** When the workshop is at work, with an hour for lunch. */
const STRETCHES = [
  { opens: '08:00', closes: '13:00' },
  { opens: '14:00', closes: '19:00' },
] as const
const DAY_OFF = 'sun'

/** Days on which every office of the country is closed. */
const HOLIDAYS = [
  { day: '01-26', name: 'Republic Day' },
  { day: '08-15', name: 'Independence Day' },
  { day: '10-02', name: 'Gandhi Jayanti' },
] as const

/** The demo's service hours, and the holidays to come. Its categories promise round the clock all the same. */
export async function storeServiceHours(client: ClientBase, calendar: Calendar, dice: Dice): Promise<void> {
  dice.restart('service-hours')
  const { rows } = await client.query<{ id: string }>('select id from settings')
  const _parent_id = rows[0]?.id
  const stretches = WEEKDAYS.filter((day) => day !== DAY_OFF).flatMap((day) =>
    STRETCHES.map((stretch) => ({ day, ...stretch })),
  )
  const holidays = HOLIDAYS.map(({ day, name }) => ({ date: next(day, calendar.today), name }))
  const listed = <Item>(items: readonly Item[]) =>
    items.map((item, index) => ({ id: dice.uuid(), _parent_id, _order: index + 1, ...item }))
  await insertRows(client, 'settings_service_hours', listed(stretches))
  await insertRows(
    client,
    'settings_holidays',
    listed(holidays.sort((one, other) => (one.date < other.date ? -1 : 1))),
  )
}

/** The first such day of a year, `MM-DD`, from today on. */
function next(day: string, today: LocalDate): LocalDate {
  const year = Number(today.slice(0, 4))
  const date = `${year}-${day}`
  return date >= today ? date : `${year + 1}-${day}`
}
