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

/** Why somebody stands where they stand in the ranking, in one line. */
export function rankReason(candidate: Candidate, now: Date, zone: string): string {
  const trade = isTrade(candidate) ? `${candidate.role.replaceAll('_', ' ')} by trade` : 'manages all trades'
  const duty = candidate.isAvailable24x7
    ? 'available 24×7'
    : isOnDuty(candidate, now, zone)
      ? 'on duty'
      : 'off duty now'
  const load =
    candidate.workload >= WORKLOAD_CAP ? `full (${candidate.workload} open)` : `${candidate.workload} open`
  return `${trade}, ${duty}, ${load}`
}
