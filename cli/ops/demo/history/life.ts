import { AWAKE } from '../calendar'
import type { Dice } from '../dice'
import type { Member } from '../people'
import type { ReportPlan } from '../reports/plan'
import { handoverNote, internalRemark, residentChase, staffReply } from '../reports/remarks'
import { Diary } from './diary'
import { cancel, close, reopen, sendBack } from './endings'
import { hoursOf, workerFor } from './people-at-work'
import { acknowledge, assign, estimate, holdAndResume, isEmergency, resolve, start } from './stages'
import type { Story } from './story'
import type { World } from './world'

const CANCELLED = 0.045
const HELD = 0.07
const HANDED_OVER = 0.04
const SENT_BACK = 0.03
const REOPENED = 0.02
/** Of the hours a category promises, those that the middle ticket takes, and how far others lie from it. */
const USUAL_SHARE = 0.17
const SPREAD = 1.9
const EMERGENCY_SHARE = 0.36
/** What lay unseen for more than a day, and for how many hours at most. */
const OVERLOOKED = 0.022
const OVERLOOKED_HOURS = [25, 60] as const

/** A ticket from its report to its end, all before `limit`. */
export function liveThrough(world: World, story: Story & { report: ReportPlan }, limit: Date): Story {
  const { dice } = world
  const diary = new Diary(world, story.opening)
  if (!isEmergency(diary) && dice.chance(CANCELLED)) {
    if (dice.chance(0.4)) acknowledge(diary, dice.around(1.5, 2))
    return { ...story, steps: cancel(diary, story, limit).steps }
  }
  const member = work(diary, story)
  diary.squeeze(limit)
  if (dice.chance(SENT_BACK)) sendBack(diary, story, member).squeeze(limit)
  close(diary, story, limit)
  if (dice.chance(REOPENED)) reopen(diary, story, member, limit)
  return { ...story, steps: diary.steps }
}

/** From the desk to the repair. Answers who did it. */
function work(diary: Diary, story: Story & { report: ReportPlan }): Member {
  const { dice } = diary.world
  const { category } = story.opening
  const total =
    category.resolveHours * dice.around(isEmergency(diary) ? EMERGENCY_SHARE : USUAL_SHARE, SPREAD)
  const member = giveOut(diary, story, total)
  if (dice.chance(isEmergency(diary) ? 0.4 : 0.85)) estimate(diary, story, member)
  if (!isEmergency(diary) && dice.chance(HELD)) holdAndResume(diary, member, dice.whole(1, 6))
  talk(diary, story, member)
  return resolveBy(diary, story, member, total)
}

function resolveBy(diary: Diary, story: Story, member: Member, total: number): Member {
  resolve(diary, story, member, Math.max(isEmergency(diary) ? 0.15 : 0.3, total * 0.45))
  return member
}

/** Hours until somebody looks: soon, but now and then a report is overlooked. */
function firstLook(dice: Dice, total: number): number {
  return dice.chance(OVERLOOKED) ? dice.between(...OVERLOOKED_HOURS) : Math.min(total * 0.15, 3)
}

/** By the rules, by the desk in one step or two, or by somebody of the trade who takes it. */
function giveOut(diary: Diary, story: Story & { report: ReportPlan }, total: number): Member {
  const { dice } = diary.world
  const { category, onCall } = story.opening
  const soon = isEmergency(diary) ? 0.12 : firstLook(dice, total)
  if (onCall) {
    start(diary, onCall, total * dice.between(0.15, 0.4))
    return onCall
  }
  const first = workerFor(diary.world, category, story.report.trade)
  const way = isEmergency(diary)
    ? 'assigned'
    : dice.weighted([
        ['assigned', 50],
        ['acknowledged', 36],
        ['taken', 14],
      ])
  if (way !== 'assigned') acknowledge(diary, dice.around(soon, 1.8))
  if (way === 'taken') {
    start(diary, first, total * 0.3)
    return first
  }
  assign(diary, first, way === 'assigned' ? dice.around(soon, 1.8) : dice.around(1.2, 2))
  if (story.opening.channel === 'web' && dice.chance(0.12)) chase(diary, story, first)
  const member = dice.chance(HANDED_OVER) ? handOver(diary, first) : first
  start(diary, member, total * 0.3)
  return member
}

/** Somebody else of the trade, or the supervisor, does it after all. */
function handOver(diary: Diary, first: Member): Member {
  const { world } = diary
  const other = { EL001: 'EL002', EL002: 'EL001' }[first.employeeId] ?? 'MS001'
  if (other === first.employeeId || first.role === 'maintenance_supervisor') return first
  assign(diary, world.staff(other), world.dice.between(1, 5), handoverNote(world.dice))
  return world.staff(other)
}

function chase(diary: Diary, story: Story, member: Member): void {
  const { dice } = diary.world
  const { voice } = story
  if (!voice) return
  diary.wait(dice.between(2, 12), AWAKE).say(diary.world.asPerson(voice), residentChase(dice, story.opening))
  if (dice.chance(0.8))
    diary
      .wait(dice.between(0.2, 2), hoursOf(member, diary.opening))
      .say(member.person, staffReply(dice, story.opening))
}

/** A word on the job: to the resident, or among staff. */
function talk(diary: Diary, story: Story, member: Member): void {
  const { dice } = diary.world
  const hours = hoursOf(member, diary.opening)
  if (dice.chance(0.17))
    diary.wait(dice.between(0.1, 1), hours).say(member.person, staffReply(dice, story.opening))
  if (story.voice && dice.chance(0.07)) {
    diary
      .wait(dice.between(0.2, 2), AWAKE)
      .say(diary.world.asPerson(story.voice), residentChase(dice, story.opening))
  }
  if (dice.chance(0.09)) {
    diary
      .wait(dice.between(0.1, 1), hours)
      .say(member.person, internalRemark(dice, { scope: story.opening.scope, role: member.role }), 'internal')
  }
}
