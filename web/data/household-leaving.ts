import { isLocalDate, type LocalDate, localDate, localDaySpan } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import { env } from '@/server/env'
import { type HouseholdMember, householdPage } from './household-members'
import type { Viewer } from './viewer'

/** Who moves out when, as it is asked for before it is confirmed. */
export interface Leaving {
  member: HouseholdMember
  /** The day on which they leave; empty where a day that stands is taken back. */
  day: LocalDate | ''
  /** The first instant of that day; null where they stay. */
  start: Date | null
}

/** What is wrong with what was asked: nobody chosen, or no day to come. */
export type LeavingProblem = 'member' | 'moveOutDate'

/** Whether somebody of the flat may be said to leave on a day, or to stay. */
export function leavingOf(
  members: readonly HouseholdMember[],
  asked: { member: string; day: string },
  today: LocalDate,
): Leaving | LeavingProblem {
  const member = members.find(({ id, isLeavable }) => isLeavable && id === asked.member)
  if (!member) return 'member'
  if (asked.day === '') return member.moveOutDate ? { member, day: '', start: null } : 'moveOutDate'
  const span = isLocalDate(asked.day) ? localDaySpan(asked.day, asked.day, env.timeZone) : null
  return span && asked.day >= today ? { member, day: asked.day, start: span.start } : 'moveOutDate'
}

/** The same of the viewer's own flat. */
export async function leavingIn(
  viewer: Viewer,
  asked: { member: string; day: string },
): Promise<Leaving | LeavingProblem> {
  const page = await householdPage(viewer)
  return leavingOf(page?.members ?? [], asked, todayOf(viewer))
}

/** The estate's today. */
export const todayOf = ({ req }: Viewer): LocalDate => localDate(nowOf(req), env.timeZone)
