import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPhoneNumber } from '@/domain/listings/phone-in-text'

const MOBILE = '+919876543210'

test.each([
  ['98765 43210', MOBILE],
  ['9️⃣8️⃣7️⃣6️⃣5️⃣4️⃣3️⃣2️⃣1️⃣0️⃣', MOBILE],
  ['9876\u03015\u030143210', MOBILE],
  ['call me: 9876543210!', MOBILE],
  ['(987)-654.3210', MOBILE],
  ['9 8 7 6 5 4 3 2 1 0', MOBILE],
  ['98765,43210', MOBILE],
  ['98765/43210', MOBILE],
  ['98765     43210', MOBILE],
  ['98765\n\n\t\n\n43210', MOBILE],
  ['98,765,43,210', MOBILE],
  ['9,87,65,43,210', MOBILE],
  ['98765 & 43210', MOBILE],
  ['98765@43210', MOBILE],
  ['98^76^54^32^10', MOBILE],
  ['98 ❤️ 76 💛 54 💚 32 💙 10', MOBILE],
  ['98⭐76❤️‍🔥54⭐32⭐10', MOBILE],
  ['98 ... 76 ... 54 ... 32 ... 10', MOBILE],
  ['98:76:54:32:10', MOBILE],
  ['98%76!54?32$10', null],
  ['+91-98765-43210', MOBILE],
  ['091 98765 43210', MOBILE],
  ['९८७६५ ४३२१०', MOBILE],
  ['９８７６５４３２１０', MOBILE],
  ['987\u200b654\u206032\u00ad10', MOBILE],
  ['98765 4321o', MOBILE],
  ['nine eight seven six five four three two one zero', MOBILE],
  ['nine 8765 43 two 10', MOBILE],
  ['double nine 87654321', '+919987654321'],
  ['नौ आठ सात छह पांच चार तीन दो एक शून्य', MOBILE],
  ['40,000 or 98765 43210', MOBILE],
  ['+44 20 7946 0958', '+442079460958'],
  ['0044 20 7946 0958', '+442079460958'],
  ['022 2345 6789', '+912223456789'],
  ['1800 200 3344', '+9118002003344'],
])('%s is a phone number', (text, number) => {
  expect(findPhoneNumber(text)).toBe(number)
})

test.each([
  'iPhone 14, 128 GB, bought in 2022 for ₹65,000',
  'Price 65000 / 80000',
  '₹1,20,000 or 1,10,000',
  '1000 x 500 x 750 mm, 6-8 seater',
  '4 × 100 W, 220-240 V, 50/60 Hz',
  'From 12-11-2026 to 13-11-2026, 18:30-20:00',
  '2026-11-12 2026-11-13',
  'ISBN 978-0-306-40615-7',
  'A-101, 2nd floor, room 9',
  'One or two of the four chairs, eight years old',
  'EAN 8901234567890',
  'Sizes 60, 65 and 70',
  '2019-2023',
  '₹ 98,200 or 12,345',
  '₹98,200, ₹12,345',
  '₹98,200, 12,345',
  '₹6850, ₹725, ₹120',
  '2019-2023, 1 200 km, 42 000',
  '65,000 (80,000 new)',
  '62 × 75 × 120 × 180 cm',
  'Open 7:30-9:30, 18:00-20:00',
  'Model WM 7012, 8 kg, 1400 rpm, 230 V',
  '6 chairs, 80 x 120 cm table, 75 high',
  'Bought 12/11/2022, 45000 then',
])('%s is none', (text) => {
  expect(findPhoneNumber(text)).toBeNull()
})

describe('any Indian mobile number', () => {
  const digits = fc
    .tuple(fc.constantFrom('6', '7', '8', '9'), fc.stringMatching(/^[0-9]{9}$/))
    .map((parts) => parts.join(''))
    // Numbers of series that nobody has been given are no numbers.
    .filter((number) => findPhoneNumber(number) !== null)

  test('is found however its digits are parted, in whatever script, in the midst of words', () => {
    const between = fc.constantFrom('', ' ', '-', '.', ' - ', '(', ')', ' . ', '/')
    const zero = fc.constantFrom('0', '०', '০', '௦', '٠')
    fc.assert(
      fc.property(digits, fc.array(between, { minLength: 9, maxLength: 9 }), zero, (number, gaps, nought) => {
        const script = (digit: string) => String.fromCodePoint((nought.codePointAt(0) ?? 0) + Number(digit))
        const written = [...number].map((digit, index) => script(digit) + (gaps[index] ?? '')).join('')
        expect(findPhoneNumber(`Lamp, as good as new. ${written} is mine.`)).not.toBeNull()
      }),
    )
  })
})

test('no amount, however it is written, is taken for a number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.integer({ min: 1990, max: 2035 }),
      (rupees, year) => {
        const written = rupees.toLocaleString('en-IN')
        expect(findPhoneNumber(`Bought in ${year} for ₹${written}, now ${rupees} rupees`)).toBeNull()
      },
    ),
  )
})
