import type { TextFieldSingleValidation } from 'payload'
import { expect, it } from 'vitest'
import { markText } from '@/collections/bookings/mark-facility'

const openingHours = [
  { day: 'mon', opens: '08:00', closes: '12:00' },
  { day: 'mon', opens: '25:00', closes: '22:00' },
  { day: 'mon', opens: '11:00', closes: '14:00' },
]

/** What the form says at the opening time of a row when it is looked at anew, or stored. */
const saidOf = (row: number, event: 'onChange' | 'submit') =>
  markText(openingHours[row]?.opens, {
    event,
    data: { mode: 'exclusive', openingHours },
    path: ['openingHours', row, 'opens'],
    req: { t: (key: string) => key, payload: { config: {} } },
  } as unknown as Parameters<TextFieldSingleValidation>[1])

it('what the domain has against an opening stays at its row, whatever else is typed', () => {
  expect([0, 1, 2].map((row) => saidOf(row, 'onChange'))).toEqual([
    true,
    'A time from 00:00 to 23:59, as HH:mm.',
    'Overlaps the opening on mon from 08:00 to 12:00.',
  ])
})

it('a write is judged by the rules alone', () => {
  expect(saidOf(1, 'submit')).toBe(true)
})
