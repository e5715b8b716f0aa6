import { DESK } from '../calendar'
import type { ReportPlan } from '../reports/plan'
import { Diary } from './diary'
import { open } from './opening'
import { assign, resolve, start } from './stages'
import type { Story } from './story'
import type { World } from './world'

interface Errand {
  category: string
  by: string
  /** Reported so many days before today, at that local hour. */
  days: number
  hour: number
  report: Omit<ReportPlan, 'isCommunity'>
  /** Days before today on which she closed it; absent while it is open. */
  closedDays?: number
  rating?: number
}

/** What happened in A-101. Her latest closed one was closed twenty days ago: too long for a second thought. */
const ERRANDS: readonly Errand[] = [
  {
    category: 'Plumbing',
    by: 'PL001',
    days: 243,
    hour: 8.4,
    closedDays: 242,
    rating: 5,
    report: {
      title: 'Flush tank keeps running',
      description:
        'The cistern in the common bathroom never stops filling. It can be heard in the bedroom at night.',
      where: 'Common bathroom',
      fix: 'Float valve replaced and level set.',
      cost: [320, 420],
    },
  },
  {
    category: 'Carpentry',
    by: 'MS001',
    days: 121,
    hour: 18.9,
    closedDays: 117,
    rating: 4,
    report: {
      title: 'Balcony door swollen after the first rains',
      description: 'The wooden balcony door can no longer be closed. Rain comes in on the parquet.',
      where: 'Living room, balcony door',
      fix: 'Planed, edge sealed and re-hung with new hinges.',
      cost: [480, 720],
    },
  },
  {
    category: 'Electrical',
    by: 'EL001',
    days: 23,
    hour: 20.3,
    closedDays: 20,
    report: {
      title: 'Kitchen lights flicker when the mixer runs',
      description:
        'Both kitchen lights flicker as soon as the mixer or the kettle is on. The fridge is on the same line, so I am worried about it.',
      where: 'Kitchen',
      fix: 'Loose neutral in the kitchen junction box tightened; mixer point moved to the power circuit.',
      cost: [180, 260],
    },
  },
  {
    category: 'HVAC',
    by: 'EL002',
    days: 2,
    hour: 9.2,
    report: {
      title: 'Exhaust fan in the kitchen rattles',
      description:
        'The exhaust fan rattles loudly and stops by itself after a few minutes. The kitchen fills with smoke while cooking.',
      where: 'Kitchen',
      fix: 'Motor replaced.',
      cost: [650, 900],
    },
  },
]

/** Asha's tickets, written by hand: visitors and acceptance look at them first. */
export function ashaStories(world: World): Story[] {
  return ERRANDS.map((errand, index) => {
    world.dice.restart(`asha/${index}`)
    return tell(world, errand)
  })
}

function tell(world: World, errand: Errand): Story {
  const { calendar } = world
  const asha = world.resident('asha')
  const member = world.staff(errand.by)
  const at = calendar.at(errand.days, errand.hour)
  const report = { ...errand.report, isCommunity: false }
  const opened = open(world, { at, category: errand.category, resident: asha, report, priority: 'medium' })
  // Her own words, without what the dice would add.
  const story = { ...opened, opening: { ...opened.opening, description: report.description } }
  const diary = new Diary(world, story.opening)
  assign(diary, member, 1.2)
  start(diary, member, 2)
  if (errand.closedDays === undefined) {
    diary
      .wait(1, DESK)
      .say(member.person, 'Motor bearing is gone. New one comes tomorrow, please use the window till then.')
    diary.squeeze(calendar.at(0, -2))
    return { ...story, steps: diary.steps }
  }
  resolve(diary, story, member, 3)
  const closedAt = calendar.at(errand.closedDays, 19.2)
  diary.squeeze(new Date(closedAt.getTime() - 3_600_000)).waitUntil(closedAt)
  diary.move(world.asPerson(asha), {
    status: 'closed',
    ...(errand.rating ? { residentRating: errand.rating } : {}),
  })
  return { ...story, steps: diary.steps }
}
