import { DAY_MINUTES, minutesOf } from './clock'
import {
  clockProblem,
  type FacilityEntered,
  type FieldProblem,
  isClockTime,
  limitProblem,
} from './facility-entered'

/** What is wrong with a facility that is booked by the night; nothing is with one that is not. */
export function nightsProblems(entered: FacilityEntered): FieldProblem[] {
  if (!entered.nightly) return []
  const { checkInTime, checkOutTime, minNights, maxNights } = entered
  return [
    ...clockProblem('checkInTime', checkInTime),
    ...clockProblem('checkOutTime', checkOutTime),
    ...limitProblem('minNights', minNights),
    ...limitProblem('maxNights', maxNights),
    ...((maxNights ?? Number.POSITIVE_INFINITY) < (minNights ?? 1)
      ? [{ field: 'maxNights', message: `No fewer than the shortest stay: ${minNights} nights.` }]
      : []),
    ...collisionProblems(entered),
  ]
}

/** Who leaves, and the turnaround, must be out when the next night begins: else no two nights in a row could be booked. */
function collisionProblems({
  checkInTime,
  checkOutTime,
  turnaroundMinutes,
}: FacilityEntered): FieldProblem[] {
  if (!isClockTime(checkInTime) || !isClockTime(checkOutTime)) return []
  const ready = minutesOf(checkOutTime) + (turnaroundMinutes ?? 0)
  if (ready <= minutesOf(checkInTime)) return []
  const latest = minutesOf(checkInTime) - (turnaroundMinutes ?? 0)
  const message =
    latest >= 0 && latest < DAY_MINUTES
      ? `No later than ${clock(latest)}: check-in is at ${checkInTime}, the turnaround before it.`
      : 'The turnaround does not fit between check-out and check-in.'
  return [{ field: 'checkOutTime', message }]
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
