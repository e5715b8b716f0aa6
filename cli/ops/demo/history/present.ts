import { HOUR_MS } from '@/domain/time'
import { AWAKE } from '../calendar'
import type { Member } from '../people'
import { REPORTS, reportsIn } from '../reports'
import { holdKindOf } from '../reports/hold-kinds'
import type { ReportPlan } from '../reports/plan'
import { residentChase, staffReply } from '../reports/remarks'
import { Diary } from './diary'
import { open } from './opening'
import { dispatcherAt, hoursOf } from './people-at-work'
import { PRESENT, type PresentLine, TODAY } from './present-list'
import { acknowledge, assign, estimate, hold, resolve, start } from './stages'
import type { Story } from './story'
import type { World } from './world'

const MINUTE_MS = 60_000
/** Minutes before midnight by which yesterday's work is done. */
const LAST_MINUTES = 40
/** The local hour at which held tickets wake. */
const WAKE_HOUR = 10

/** What is open today: a list, so that the inbox holds something in every state and nobody carries too much. */
export function presentStories(world: World): Story[] {
  const { calendar } = world
  const today = TODAY.filter((line) => calendar.at(0, line.hour) <= calendar.now)
  const told = new Set<ReportPlan>()
  return [...PRESENT, ...today].map((line, index) => {
    world.dice.restart(`present/${index}`)
    const report = reportFor(world, line, told)
    told.add(report)
    return presentStory(world, line, report)
  })
}

function presentStory(world: World, line: PresentLine, report: ReportPlan): Story {
  const { calendar } = world
  const story = open(world, {
    at: calendar.at(line.days, line.hour),
    category: line.category,
    channel: 'web',
    ...(line.priority ? { priority: line.priority } : {}),
    ...(line.of ? { resident: world.resident(line.of) } : {}),
    report,
  })
  const diary = new Diary(world, story.opening)
  bringTo(diary, story, line)
  if (line.days > 0) diary.squeeze(new Date(calendar.midnight.getTime() - LAST_MINUTES * MINUTE_MS))
  waitOn(diary, line, calendar.at(-(line.holdDays ?? 0), WAKE_HOUR))
  return { ...story, steps: diary.steps }
}

/** Titles that a line asks for by name: the others leave them alone. */
const RESERVED = [...PRESENT, ...TODAY].flatMap(({ about }) => about ?? [])

/** The report that the line names, or one that nobody has made yet: no two open tickets tell the same. */
function reportFor(
  world: World,
  { category, about, days }: PresentLine,
  told: ReadonlySet<ReportPlan>,
): ReportPlan {
  const isFree = ({ title }: ReportPlan): boolean => !RESERVED.some((named) => title.startsWith(named))
  const found = about
    ? (REPORTS[category] ?? []).filter(({ title }) => title.startsWith(about))
    : reportsIn(category, world.calendar.month(world.calendar.noon(days))).filter(isFree)
  const fresh = found.filter((report) => !told.has(report))
  if (fresh.length === 0)
    throw new Error(`The demo's present finds no report “${about ?? ''}” of ${category}.`)
  return world.dice.pick(fresh)
}

/** The steps up to the wanted state. */
function bringTo(diary: Diary, story: Story, line: PresentLine): void {
  const { dice } = diary.world
  if (line.status === 'submitted') return
  if (line.status === 'acknowledged') {
    maybeChase(acknowledge(diary, dice.around(1.5, 1.8)), story, line)
    return
  }
  const member = diary.world.staff(line.by ?? 'MS001')
  if (story.opening.onCall) diary.wait(dice.between(0.1, 0.4), hoursOf(member, diary.opening))
  else assign(diary, member, dice.around(2, 1.8))
  if (line.status === 'assigned') maybeChase(diary, story, line)
  else work(diary, story, member, line)
}

function work(diary: Diary, story: Story, member: Member, { status }: PresentLine): void {
  const { dice } = diary.world
  start(diary, member, dice.between(1, 6))
  if (dice.chance(0.5)) estimate(diary, story, member)
  if (dice.chance(0.4))
    diary
      .wait(dice.between(0.2, 2), hoursOf(member, diary.opening))
      .say(member.person, staffReply(dice, diary.opening))
  if (status === 'resolved') resolve(diary, story, member, dice.between(1, 5))
  if (status === 'on_hold') hold(diary, member, 1)
}

/** What is held today waits on, whenever its work began, and for what its line says. */
function waitOn(diary: Diary, { because }: PresentLine, until: Date): void {
  const patch = diary.steps.at(-1)?.patch
  if (patch?.status !== 'on_hold') return
  patch.heldUntil = until.toISOString()
  if (because) Object.assign(patch, { holdReason: because, holdKind: holdKindOf(because) })
}

/** Those who have waited for days ask, and are answered. */
function maybeChase(diary: Diary, { voice }: Story, { days }: PresentLine): void {
  const { world } = diary
  const room = (world.calendar.midnight.getTime() - diary.at.getTime()) / HOUR_MS
  if (!voice || days < 2 || room < 12 || !world.dice.chance(0.5)) return
  diary
    .wait(world.dice.between(6, room - 3), AWAKE)
    .say(world.asPerson(voice), residentChase(world.dice, diary.opening))
  if (!world.dice.chance(0.5)) return
  diary
    .wait(0.5, AWAKE)
    .say(dispatcherAt(world, diary.at), 'Noted. It is on the list, we will tell you the time.')
}
