import { expect, it } from 'vitest'
import { amountInWords } from '@/domain/amount-in-words'
import { MAX_PAISE } from '@/domain/money'

it.each([
  [100, 'Rupees one only'],
  [0, 'Rupees zero only'],
  [50, 'Fifty paise only'],
  [1_099, 'Rupees ten and ninety-nine paise only'],
  [200_000, 'Rupees two thousand only'],
  [
    1_234_567_89,
    'Rupees twelve lakh thirty-four thousand five hundred sixty-seven and eighty-nine paise only',
  ],
  [MAX_PAISE, 'Rupees ten crore only'],
])('%i paise are said as “%s”', (paise, words) => {
  expect(amountInWords(paise)).toBe(words)
})
