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
  name?: string
  data: unknown
  siblingData: unknown
  event?: 'onChange' | 'submit'
}

/** The form does not tell a field's path: it is the one of this name in this very row. */
function objection({ name, data, siblingData, event }: Asked): string | undefined {
  if (event !== 'onChange') return undefined
  const isHere = (path: string[]) => path.at(-1) === name && within(data, path.slice(0, -1)) === siblingData
  return facilityProblems(data as FacilityEntered).find(({ field }) => isHere(field.split('.')))?.message
}

const within = (data: unknown, path: string[]): unknown =>
  path.reduce((part, step) => (part as Record<string, unknown> | undefined)?.[step], data)
