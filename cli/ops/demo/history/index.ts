import { reportsIn } from '../reports'
import type { ReportPlan } from '../reports/plan'
import { type Arrival, arrivals, HISTORY_DAYS } from './arrivals'
import { ashaStories } from './asha'
import type { Chronicle } from './chronicle'
import { liveThroughADay } from './daily'
import { liveThrough } from './life'
import { numbersFor } from './numbers'
import { open } from './opening'
import { play } from './play'
import { presentStories } from './present'
import type { Story } from './story'
import type { World } from './world'

export type { Chronicle } from './chronicle'
export { HISTORY_DAYS }

const KIND = 'MNT'

/** Minutes before midnight by which the year's closed tickets are closed. */
const LAST_MINUTES = 15

/** Reports after which the same thing may come again: about two weeks of them. */
const REMEMBERED = 60

/** A year of tickets and what is open now, oldest first, lived by the estate's own rules. */
export function tellHistory(world: World): Chronicle[] {
  const stories = [...yearStories(world), ...ashaStories(world), ...presentStories(world)]
  stories.sort((a, b) => a.opening.at.getTime() - b.opening.at.getTime())
  const instants = stories.map(({ opening }) => opening.at)
  const numbers = numbersFor(KIND, instants, world.calendar.zone)
  return stories.map((story, index) => {
    const number = numbers[index] ?? ''
    world.dice.restart(`ticket/${number}`)
    return play(story, number, world)
  })
}

/** Everything that was reported and is over. */
function yearStories(world: World): Story[] {
  const limit = new Date(world.calendar.midnight.getTime() - LAST_MINUTES * 60_000)
  const lately: ReportPlan[] = []
  return arrivals(world).map((arrival, index) => {
    world.dice.restart(`year/${index}`)
    const report = freshReport(world, arrival, lately)
    lately.unshift(report)
    lately.length = Math.min(lately.length, REMEMBERED)
    return arrival.isDaily
      ? liveThroughADay(world, open(world, { ...arrival, report, channel: 'web' }), limit)
      : liveThrough(world, open(world, { ...arrival, report }), limit)
  })
}

/** Something that was not reported in the last days, where there is such a thing. */
function freshReport(
  { dice, calendar }: World,
  { at, category }: Arrival,
  lately: readonly ReportPlan[],
): ReportPlan {
  const inSeason = reportsIn(category, calendar.month(at))
  const fresh = inSeason.filter((report) => !lately.includes(report))
  return dice.pick(fresh.length > 0 ? fresh : inSeason)
}
