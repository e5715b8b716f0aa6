import { DateTime } from 'luxon'
import { MANAGING_ROLES, type StaffRole } from './staff'
import { WORKLOAD_CAP } from './tickets/words'

/** One stretch of a weekly schedule. Days are `mon`…`sun`; times are local, `HH:mm`, `to` exclusive. */
export interface WorkShift {
  days: readonly string[]
  from: string
  to: string
}

/** A member of staff who could take a ticket. */
export interface Candidate {
  staffId: string
  employeeId: string
  name: string
  role: StaffRole
  isAvailable24x7: boolean
  shifts: readonly WorkShift[]
  /** Tickets assigned or in progress. */
  workload: number
  /** When they last finished something; null for never, which is the longest idle. */
  lastResolvedAt: Date | null
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** On duty at `now`: round the clock, or inside a shift in the estate's zone. No schedule means always asked. */
export function isOnDuty(
  candidate: Pick<Candidate, 'isAvailable24x7' | 'shifts'>,
  now: Date,
  zone: string,
): boolean {
  if (candidate.isAvailable24x7 || candidate.shifts.length === 0) return true
  const local = DateTime.fromJSDate(now, { zone })
  const day = WEEKDAYS[local.weekday - 1] ?? 'mon'
  const time = local.toFormat('HH:mm')
  return candidate.shifts.some((shift) => shift.days.includes(day) && shift.from <= time && time < shift.to)
}

const idleSince = (candidate: Candidate): number => candidate.lastResolvedAt?.getTime() ?? 0
const isTrade = (candidate: Candidate): boolean => !MANAGING_ROLES.includes(candidate.role)

/** Suitable staff, best first: the trade before managers, on duty, least loaded, longest idle. */
export function rankCandidates(candidates: readonly Candidate[], now: Date, zone: string): Candidate[] {
  return [...candidates].sort(
    (a, b) =>
      Number(isTrade(b)) - Number(isTrade(a)) ||
      Number(isOnDuty(b, now, zone)) - Number(isOnDuty(a, now, zone)) ||
      a.workload - b.workload ||
      idleSince(a) - idleSince(b) ||
      a.employeeId.localeCompare(b.employeeId),
  )
}

/** Who answers an emergency: the least loaded person available 24×7, the trade first among equals. */
export function pickOnCall(candidates: readonly Candidate[]): Candidate | null {
  const onCall = candidates.filter((candidate) => candidate.isAvailable24x7)
  onCall.sort(
    (a, b) =>
      a.workload - b.workload ||
      Number(isTrade(b)) - Number(isTrade(a)) ||
      idleSince(a) - idleSince(b) ||
      a.employeeId.localeCompare(b.employeeId),
  )
  return onCall[0] ?? null
}

/** What decides where somebody stands in the ranking, for whoever puts it into words. */
export interface RankFacts {
  isTrade: boolean
  duty: 'always' | 'on' | 'off'
  workload: number
  isFull: boolean
}

export function rankFacts(candidate: Candidate, now: Date, zone: string): RankFacts {
  const { isAvailable24x7, workload } = candidate
  return {
    isTrade: isTrade(candidate),
    duty: isAvailable24x7 ? 'always' : isOnDuty(candidate, now, zone) ? 'on' : 'off',
    workload,
    isFull: workload >= WORKLOAD_CAP,
  }
}

const DUTY_WORDS = { always: 'available 24×7', on: 'on duty', off: 'off duty now' } as const

/** Why somebody stands where they stand in the ranking, in one line. */
export function rankReason(candidate: Candidate, now: Date, zone: string): string {
  const { duty, isFull, workload, ...facts } = rankFacts(candidate, now, zone)
  const trade = facts.isTrade ? `${candidate.role.replaceAll('_', ' ')} by trade` : 'manages all trades'
  const load = isFull ? `full (${workload} open)` : `${workload} open`
  return `${trade}, ${DUTY_WORDS[duty]}, ${load}`
}
