import { expect, test } from 'vitest'
import { isRupees, MAX_PAISE, parseRupees } from '@/domain/money'

test.each([
  ['500', 50_000],
  ['1,250.50', 125_050],
  ['₹1,20,000', 12_000_000],
  ['०५००', 50_000],
  ['₹१,२५०.५०', 125_050],
  ['૧૨૫૦', 125_000],
  ['௫௦0', 50_000],
])('%s typed in rupees is %d paise', (typed, paise) => {
  expect(parseRupees(typed)).toBe(paise)
})

test.each(['', 'पाँच', '5 lakh', '-5', '1.234', '½'])('%j is no amount of money', (typed) => {
  expect(parseRupees(typed)).toBeNull()
  expect(isRupees(typed)).toBe(false)
})

test('more than the estate writes down is an amount, and is not taken', () => {
  const typed = String(MAX_PAISE / 100 + 1)
  expect([parseRupees(typed), isRupees(typed)]).toEqual([null, true])
})
