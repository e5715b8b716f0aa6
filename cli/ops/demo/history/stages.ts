import { capPriority } from '@/domain/tickets/words'
import { addDays, HOUR_MS } from '@/domain/time'
import { DESK, type Hours, ROUND_THE_CLOCK } from '../calendar'
import type { Member } from '../people'
import { holdKindOf } from '../reports/hold-kinds'
import { estimateRemark, holdReason, resumeRemark } from '../reports/remarks'
import type { Diary } from './diary'
import { dispatcherAt, hoursOf } from './people-at-work'
import type { Story } from './story'

/** Paise in a rupee. */
const RUPEE = 100
const ROUND_RUPEES = 10

export const isEmergency = ({ opening }: Pick<Diary, 'opening'>): boolean =>
  capPriority(opening.requestedPriority, opening.category.priorityCeiling) === 'emergency'

const deskHours = (diary: Diary): Hours => (isEmergency(diary) ? ROUND_THE_CLOCK : DESK)

/** Somebody at the desk says that it was seen. */
export function acknowledge(diary: Diary, afterHours: number): Diary {
  diary.wait(afterHours, deskHours(diary))
  return diary.move(dispatcherAt(diary.world, diary.at), { status: 'acknowledged' })
}

/** Somebody at the desk gives it out. */
export function assign(diary: Diary, member: Member, afterHours: number, note?: string): Diary {
  diary.wait(afterHours, deskHours(diary))
  return diary.move(dispatcherAt(diary.world, diary.at), {
    status: 'assigned',
    assignedTo: member.id,
    ...(note ? { note } : {}),
  })
}

/** Whoever carries it begins; one of the trade may take what nobody carries. */
export function start(diary: Diary, member: Member, afterHours: number): Diary {
  diary.wait(afterHours, hoursOf(member, diary.opening))
  return diary.move(member.person, { status: 'in_progress' })
}

/** What it will cost, in the view of whoever looked at it. */
export function estimate(diary: Diary, story: Pick<Story, 'cost'>, member: Member): Diary {
  const { dice } = diary.world
  if (!story.cost) return diary
  diary.wait(dice.between(0.1, 0.4), hoursOf(member, diary.opening))
  const patch = { estimatedCostPaise: inPaise(story.cost * dice.between(0.82, 1.15)) }
  return diary.move(member.person, dice.chance(0.3) ? { ...patch, note: estimateRemark(dice) } : patch)
}

/** It has to wait for a part or a person; the job wakes it, or whoever carries it is earlier. */
export function holdAndResume(diary: Diary, member: Member, days: number): Diary {
  const { dice } = diary.world
  hold(diary, member, days)
  const until = heldUntil(diary)
  if (dice.chance(0.45)) {
    return diary
      .waitUntil(new Date(Math.ceil(until.getTime() / 60_000) * 60_000))
      .move({ kind: 'system', job: 'wake-held-tickets' }, { status: 'in_progress' })
  }
  diary.wait(days * 24 * dice.between(0.4, 0.85), hoursOf(member, diary.opening))
  return diary.move(member.person, { status: 'in_progress', note: resumeRemark(dice) })
}

/** Whoever carries it lays it aside for some days. */
export function hold(diary: Diary, member: Member, days: number): Diary {
  const { dice } = diary.world
  diary.wait(dice.between(0.3, 3), hoursOf(member, diary.opening))
  const heldUntil = addDays(diary.at, days).toISOString()
  const reason = holdReason(dice, { scope: diary.opening.scope, role: member.role })
  return diary.move(member.person, {
    status: 'on_hold',
    holdReason: reason,
    holdKind: holdKindOf(reason),
    heldUntil,
  })
}

function heldUntil(diary: Diary): Date {
  const until = diary.steps.at(-1)?.patch?.heldUntil
  return until ? new Date(until) : new Date(diary.at.getTime() + HOUR_MS)
}

/** It is done; what it cost is written down with it. */
export function resolve(
  diary: Diary,
  story: Pick<Story, 'cost' | 'fix'>,
  member: Member,
  afterHours: number,
): Diary {
  diary.wait(afterHours, hoursOf(member, diary.opening))
  const cost = story.cost ? { actualCostPaise: inPaise(story.cost) } : {}
  return diary.move(member.person, { status: 'resolved', resolution: story.fix, ...cost })
}

function inPaise(rupees: number): number {
  return Math.round(rupees / ROUND_RUPEES) * ROUND_RUPEES * RUPEE
}
