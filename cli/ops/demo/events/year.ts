import { fromLocalTime } from '@/domain/time'
import { FEASTS, feastDates } from '../announcements/notices/feasts'
import type { World } from '../history/world'
import { COMING } from './coming'
import { FEAST_EVENTS } from './feasts'
import { type Happening, happeningOf } from './happening'
import type { EventPlan } from './plan'
import { SERIES } from './series'

/** The year's events lie between these days before today. */
const FIRST_DAYS_AGO = 362
const LAST_DAYS_AGO = 1
const DAYS_A_WEEK = 7
/** The first Sunday on which the hall is free for what is to come, in days ahead. */
const HALL_FROM_DAYS = 7
const SUNDAY = 7

/** A year of events and those to come, the earliest first. */
export function eventsOf(world: World): Happening[] {
  const all = [...seriesEvents(world), ...feastEvents(world), ...comingEvents(world)]
  return all.sort((a, b) => a.start.getTime() - b.start.getTime())
}

function seriesEvents(world: World): Happening[] {
  return SERIES.flatMap(({ plan, weekday, everyWeeks, lastWeeksAgo }) => {
    const last = daysToLast(world, weekday) + (lastWeeksAgo - 1) * DAYS_A_WEEK
    const events: Happening[] = []
    for (let days = last; days <= FIRST_DAYS_AGO; days += everyWeeks * DAYS_A_WEEK)
      events.push(past(world, plan, days))
    return events
  })
}

/** Days from the last such day of the week that is over. */
function daysToLast({ calendar }: World, weekday: number): number {
  for (let days = LAST_DAYS_AGO; days < LAST_DAYS_AGO + DAYS_A_WEEK; days += 1)
    if (calendar.weekday(calendar.noon(days)) === weekday) return days
  return DAYS_A_WEEK
}

function feastEvents(world: World): Happening[] {
  const { calendar } = world
  return FEASTS.flatMap((feast) =>
    feastDates(feast, calendar.today).flatMap((date) => {
      const noon = fromLocalTime(`${date}T12:00`, calendar.zone)
      const days = noon ? calendar.daysAgo(noon) : 0
      const isWithin = days >= LAST_DAYS_AGO && days <= FIRST_DAYS_AGO
      return isWithin ? [past(world, FEAST_EVENTS[feast.key], days)] : []
    }),
  )
}

function past(world: World, plan: EventPlan, days: number): Happening {
  const key = `${plan.title}/${world.calendar.at(days, 0).toISOString()}`
  return happeningOf(world, plan, { key, days, publishedDaysAgo: days + plan.aheadDays })
}

function comingEvents(world: World): Happening[] {
  return COMING.map((coming) => {
    const { key, plan, publishedDaysAgo } = coming
    const days = coming.days ?? -sundayAhead(world)
    return happeningOf(world, plan, { key, days, publishedDaysAgo, coming })
  })
}

function sundayAhead({ calendar }: World): number {
  for (let days = HALL_FROM_DAYS; days < HALL_FROM_DAYS + DAYS_A_WEEK; days += 1)
    if (calendar.weekday(calendar.noon(-days)) === SUNDAY) return days
  return HALL_FROM_DAYS
}
