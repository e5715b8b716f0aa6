import type { NumberFieldSingleValidation, TextFieldSingleValidation } from 'payload'
import { number, text } from 'payload/shared'
import { facilityProblems } from '@/domain/bookings/check-facility'
import type { FacilityEntered } from '@/domain/bookings/facility-entered'

/*
 * Keep a field of the facility's form marked while the domain has something against it, at its very row: the form forgets a
 * refusal as soon as it is looked at anew. A write is judged by hooks/bookings/check-facility.ts alone.
 */

/** For text, such as the times of an opening. */
export const markText: TextFieldSingleValidation = (value, options) =>
  objection(options) ?? text(value, options as never)

/** For a number. */
export const markNumber: NumberFieldSingleValidation = (value, options) =>
  objection(options) ?? number(value, options as never)

interface Asked {
  data: unknown
  event?: 'onChange' | 'submit'
  path: (number | string)[]
}

function objection({ data, event, path }: Asked): string | undefined {
  if (event !== 'onChange') return undefined
  const problems = facilityProblems(data as FacilityEntered)
  return problems.find(({ field }) => field === path.join('.'))?.message
}
