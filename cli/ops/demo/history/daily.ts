import { AWAKE } from '../calendar'
import { addendum } from '../reports/remarks'
import type { Arrival } from './arrivals'
import { Diary } from './diary'
import { close } from './endings'
import { onCallFor } from './people-at-work'
import { assign, estimate, resolve, start } from './stages'
import type { Story } from './story'
import type { World } from './world'

/** Trades that are there on every day of the week, and the local hours in which their day's first report comes. */
const EVERYDAY = ['Plumbing', 'Electrical', 'Water Supply'] as const
const FIRST_HOURS = [7.1, 9.6] as const

/** The one report that comes on every day, so that no day of the year is empty. */
export function dailyArrival({ dice, calendar }: World, day: number): Arrival {
  return { at: calendar.at(day, dice.between(...FIRST_HOURS)), category: dice.pick(EVERYDAY), isDaily: true }
}

/** An ordinary ticket: reported in the morning, talked about, resolved before the evening. */
export function liveThroughADay(world: World, story: Story, limit: Date): Story {
  const { dice } = world
  const diary = new Diary(world, story.opening)
  const member = onCallFor(world, story.opening.category) ?? world.staff('MS001')
  if (story.voice) {
    diary.wait(dice.between(0.1, 0.5), AWAKE).say(world.asPerson(story.voice), addendum(dice, story.opening))
  }
  assign(diary, member, dice.around(0.5, 1.5))
  start(diary, member, dice.between(0.2, 1.5))
  if (dice.chance(0.8)) estimate(diary, story, member)
  resolve(diary, story, member, dice.between(0.4, 2.2))
  return { ...story, steps: close(diary, story, limit).steps }
}
