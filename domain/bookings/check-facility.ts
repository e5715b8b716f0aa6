import { IANAZone } from 'luxon'
import { hoursProblems } from './check-hours'
import { moneyProblems } from './check-money'
import { nightsProblems } from './check-nights'
import { type FacilityEntered, type FieldProblem, limitProblem } from './facility-entered'
import { DEFAULT_SLOT_MINUTES, QUOTA_PERIODS } from './words'

const MINUTES = [
  'slotMinutes',
  'turnaroundMinutes',
  'minNoticeMinutes',
  'checkInBeforeMinutes',
  'checkInAfterMinutes',
  'minDurationMinutes',
  'maxDurationMinutes',
  'approvalMinutes',
  'paymentMinutes',
] as const

/**
 * All that is wrong with a facility as it is entered; empty when its rules can be relied on. What is absent is taken to
 * have its default.
 */
export function facilityProblems(entered: FacilityEntered): FieldProblem[] {
  return [
    ...zoneProblems(entered),
    ...placesProblems(entered),
    ...hoursProblems(entered),
    ...MINUTES.flatMap((field) => limitProblem(field, entered[field])),
    ...durationProblems(entered),
    ...nightsProblems(entered),
    ...limitProblem('maxAdvanceDays', entered.maxAdvanceDays),
    ...limitProblem('maxGuests', entered.maxGuests),
    ...quotaProblems(entered),
    ...moneyProblems(entered),
  ]
}

/** What JavaScript lists lacks the names of now for places that were called otherwise, such as Asia/Kolkata: plain words. */
const LISTED_ZONES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'))
const PLAIN_ZONE = /^[A-Z][a-z]+(\/[A-Z][a-z]+([_-][A-Z]?[a-z]+)*)+$/

/**
 * A full name, written as the tables of zones write it. Offsets and abbreviations mean other things to Postgres than to
 * JavaScript, and a calendar's entry knows nothing of them.
 */
function isZoneName(name: string): boolean {
  return name === 'UTC' || LISTED_ZONES.has(name) || (PLAIN_ZONE.test(name) && IANAZone.isValidZone(name))
}

function zoneProblems({ timeZone }: FacilityEntered): FieldProblem[] {
  if (!timeZone || isZoneName(timeZone)) return []
  return [{ field: 'timeZone', message: 'No known time zone. Write one like Asia/Kolkata.' }]
}

function placesProblems({ mode, places }: FacilityEntered): FieldProblem[] {
  return mode === 'pool' ? limitProblem('places', places ?? Number.NaN) : []
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
    ...limitProblem('quota.count', count),
    ...(QUOTA_PERIODS.some((period) => period === per)
      ? []
      : [{ field: 'quota.per', message: `A period: ${QUOTA_PERIODS.join(' or ')}.` }]),
  ]
}
