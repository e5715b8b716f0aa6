import { MAX_PAISE } from '../money'
import {
  clockProblem,
  type FacilityEntered,
  type FieldProblem,
  numberProblem,
  weekdayProblem,
} from './facility-entered'
import { ADVANCE_DAYS_MAX } from './words'

/** A refund tier may not ask for more hours than anybody can book ahead. */
const HOURS_BEFORE_MAX = ADVANCE_DAYS_MAX * 24

/** What is wrong with the deposit, the fee tiers and the refund tiers. */
export function moneyProblems(entered: FacilityEntered): FieldProblem[] {
  return [
    ...numberProblem('depositPaise', entered.depositPaise, 0, MAX_PAISE),
    ...feeTierProblems(entered.feeTiers ?? []),
    ...refundTierProblems(entered.refundTiers ?? []),
  ]
}

function feeTierProblems(tiers: NonNullable<FacilityEntered['feeTiers']>): FieldProblem[] {
  return tiers.flatMap((tier, index) => {
    const field = `feeTiers.${index}`
    return [
      ...daysProblem(`${field}.days`, tier.days),
      ...(tier.from ? clockProblem(`${field}.from`, tier.from) : []),
      ...(tier.to ? clockProblem(`${field}.to`, tier.to, true) : []),
      ...numberProblem(`${field}.paisePerHour`, tier.paisePerHour, 0, MAX_PAISE),
      ...numberProblem(`${field}.paisePerNight`, tier.paisePerNight, 0, MAX_PAISE),
    ]
  })
}

/** Every day when there are none. */
function daysProblem(field: string, days: unknown): FieldProblem[] {
  if (days === null || days === undefined) return []
  return Array.isArray(days)
    ? days.flatMap((day) => weekdayProblem(field, day)).slice(0, 1)
    : weekdayProblem(field, null)
}

function refundTierProblems(tiers: NonNullable<FacilityEntered['refundTiers']>): FieldProblem[] {
  return tiers.flatMap(({ hoursBefore, percent }, index) => {
    const field = `refundTiers.${index}`
    const isDouble = tiers.slice(0, index).some((earlier) => earlier.hoursBefore === hoursBefore)
    const twice = { field: `${field}.hoursBefore`, message: `Another tier has ${hoursBefore} hours already.` }
    return [
      ...hoursProblem(`${field}.hoursBefore`, hoursBefore ?? Number.NaN),
      ...numberProblem(`${field}.percent`, percent ?? Number.NaN, 0, 100),
      ...(isDouble ? [twice] : []),
    ]
  })
}

/** Part of an hour is allowed: half an hour is 0.5. */
function hoursProblem(field: string, hours: number): FieldProblem[] {
  if (hours >= 0 && hours <= HOURS_BEFORE_MAX) return []
  return [{ field, message: `Hours from 0 to ${HOURS_BEFORE_MAX}.` }]
}
