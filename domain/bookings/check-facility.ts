import { IANAZone } from 'luxon'
import { hoursProblems } from './check-hours'
import { moneyProblems } from './check-money'
import { nightsProblems } from './check-nights'
import { type FacilityEntered, type FieldProblem, numberProblem } from './facility-entered'
import {
  ADVANCE_DAYS_MAX,
  DEFAULT_SLOT_MINUTES,
  GUESTS_MAX,
  MINUTES_MAX,
  PLACES_MAX,
  QUOTA_PERIODS,
  SLOT_MINUTES_MAX,
  SLOT_MINUTES_MIN,
} from './words'

/** More bookings a month than anybody makes. */
const QUOTA_COUNT_MAX = 1_000

/** Minutes that may be none. */
const MINUTES = [
  'turnaroundMinutes',
  'minNoticeMinutes',
  'checkInBeforeMinutes',
  'checkInAfterMinutes',
] as const
/** Minutes that have to be some. */
const SPANS = ['minDurationMinutes', 'maxDurationMinutes', 'approvalMinutes', 'paymentMinutes'] as const

/**
 * All that is wrong with a facility as it is entered; empty when its rules can be relied on. What is absent is taken to
 * have its default.
 */
export function facilityProblems(entered: FacilityEntered): FieldProblem[] {
  return [
    ...zoneProblems(entered),
    ...placesProblems(entered),
    ...hoursProblems(entered),
    ...numberProblem('slotMinutes', entered.slotMinutes, SLOT_MINUTES_MIN, SLOT_MINUTES_MAX),
    ...MINUTES.flatMap((field) => numberProblem(field, entered[field], 0, MINUTES_MAX)),
    ...SPANS.flatMap((field) => numberProblem(field, entered[field], 1, MINUTES_MAX)),
    ...durationProblems(entered),
    ...nightsProblems(entered),
    ...numberProblem('maxAdvanceDays', entered.maxAdvanceDays, 1, ADVANCE_DAYS_MAX),
    ...numberProblem('maxGuests', entered.maxGuests, 0, GUESTS_MAX),
    ...quotaProblems(entered),
    ...moneyProblems(entered),
  ]
}

function zoneProblems({ timeZone }: FacilityEntered): FieldProblem[] {
  if (!timeZone || IANAZone.isValidZone(timeZone)) return []
  return [{ field: 'timeZone', message: 'No known time zone. Write one like Asia/Kolkata.' }]
}

function placesProblems({ mode, places }: FacilityEntered): FieldProblem[] {
  return mode === 'pool' ? numberProblem('places', places ?? Number.NaN, 1, PLACES_MAX) : []
}

/** The longest booking has to hold the shortest, in whole slots: else nothing could be booked. */
function durationProblems(entered: FacilityEntered): FieldProblem[] {
  const { nightly, minDurationMinutes: shortest, maxDurationMinutes: longest } = entered
  const slot = entered.slotMinutes ?? DEFAULT_SLOT_MINUTES
  if (nightly || !longest || !(slot > 0)) return []
  const field = 'maxDurationMinutes'
  if (shortest && longest < shortest)
    return [{ field, message: `No shorter than the shortest booking: ${shortest} minutes.` }]
  const least = Math.ceil((shortest ?? slot) / slot) * slot
  if (longest < least) return [{ field, message: `At least ${least} minutes, so that whole slots fit.` }]
  return []
}

function quotaProblems({ quota }: FacilityEntered): FieldProblem[] {
  const { count, per, group } = quota ?? {}
  if (count === null || count === undefined) {
    if (!per && !group) return []
    return [{ field: 'quota.count', message: 'How many bookings a flat may have.' }]
  }
  return [
    ...numberProblem('quota.count', count, 1, QUOTA_COUNT_MAX),
    ...(QUOTA_PERIODS.some((period) => period === per)
      ? []
      : [{ field: 'quota.per', message: `A period: ${QUOTA_PERIODS.join(' or ')}.` }]),
  ]
}
