import { STAFF_ROLES, type StaffRole } from '@/domain/staff'

/**
 * Something that breaks, as its reporter tells it and as whoever mends it does. Texts may hold `$words` that stay the
 * same through one ticket (`$room`, `$bath`, `$block`, `$floor`) and `{one|another}` of which one is taken.
 */
export interface ReportPlan {
  title: string
  description: string
  where: string
  /** What was done: the resolution. */
  fix: string
  /** Rupees for parts and work, from and to; absent when it costs nothing. */
  cost?: readonly [number, number]
  /** Everybody's: lifts, stairs, grounds. */
  isCommunity: boolean
  /** Whose work it is, where the category leaves a choice. */
  trade?: StaffRole
  /** The local months in which it happens; all when absent. */
  months?: readonly number[]
}

/** Months of the weather and the feasts of western India, January 1. */
const SEASONS: Record<string, readonly number[]> = {
  rain: [6, 7, 8, 9, 10],
  summer: [3, 4, 5, 6],
  festival: [3, 10, 11],
}

/**
 * Reads reports, one a line: `home :: title :: description :: where :: fix :: 100-300`. The first word is `home` for
 * one's own flat or `common` for what all share, and may be followed by a trade or a season; the cost is left out where there is none.
 * @throws Error for a line that is none: a fault of the text.
 */
export function bank(text: string): ReportPlan[] {
  return text.trim().split('\n').map(readLine)
}

function readLine(line: string): ReportPlan {
  const [kind = '', title, description, where, fix, cost] = line.split(' :: ').map((part) => part.trim())
  if (!title || !description || !where || !fix) throw new Error(`A report of the demo lacks a part: ${line}`)
  const [scope, more = ''] = kind.split(' ')
  const trade = STAFF_ROLES.find((known) => known === more)
  const amounts = cost?.split('-').map(Number)
  return {
    title,
    description,
    where,
    fix,
    isCommunity: scope === 'common',
    ...(trade ? { trade } : {}),
    ...(SEASONS[more] ? { months: SEASONS[more] } : {}),
    ...(amounts ? { cost: [amounts[0] ?? 0, amounts[1] ?? 0] } : {}),
  }
}
