import { expect, test } from 'vitest'
import { firstNameOf } from '@/domain/people/first-name'

test.each([
  ['Asha Rao', 'Asha'],
  ['  Asha  ', 'Asha'],
  ['Dr. Asha Rao', 'Asha'],
  ['आशा राव', 'आशा'],
  ['Asha', 'Asha'],
])('neighbours call %j %s', (name, first) => {
  expect(firstNameOf(name)).toBe(first)
})
