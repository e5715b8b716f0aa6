import { findPhoneNumbersInText } from 'libphonenumber-js/min'
import { toE164 } from '../phone'
import { plainDigits } from './spelled-digits'

/** What is drawn upon a digit and hides it from a search: accents, and the frame of a key. */
const MARKS = /[\p{Mn}\p{Me}]/gu
/** Characters that may stand between two digits of a number that somebody writes so that it is not found. */
const GAP_MAX = 12
/** Anything but letters: they begin something else, as do what a price begins with and the cross in `60 × 80`. */
const BETWEEN = `[^\\p{L}\\p{Sc}\\d×]{0,${GAP_MAX}}`
const RUN = new RegExp(`\\d(?:${BETWEEN}\\d)+`, 'gu')
/** What stands for something that is no number: nothing is joined across it. */
const APART = ' ¤ '

const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = '(?:19|20)\\d{2}'
/** `12-11-2026`, `2026/11/12`. */
const DATE = new RegExp(
  `(?<!\\d)(?:${DAY}([-/.])${MONTH}\\1${YEAR}|${YEAR}([-/.])${MONTH}\\2${DAY})(?!\\d)`,
  'g',
)
/** `18:30`. */
const TIME = /(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])/g
/** `1,20,000` and `120,000`. */
const GROUPED_AMOUNT = /(?<!\d|\d,)(?:\d{1,2}(?:,\d{2})*|\d{1,3}(?:,\d{3})*),\d{3}(?:\.\d{1,2})?(?!\d|,\d)/g
/** Digits of the dearest thing in paise; what has more in its rupees is no price. */
const AMOUNT_DIGITS_MAX = 9
/** A book's number: thirteen digits, in groups or not. */
const BOOK = /(?<!\d)97[89](?:[- ]?\d){10}(?!\d)/g

/** Digits of an Indian mobile number, without and with the ways to dial it. */
const MOBILE = /^(?:91|0)?[6-9]\d{9}$/
/** A landline, a free number and one from abroad are known by how they begin. */
const DIALLED = /^[+(]*(?:\+|0|18[06]0)/

/**
 * The first phone number in a text, as it was understood; null where there is none. Whatever but letters parts its
 * digits, in any script, or in words, it is one still; a price, a date, a size or a book's number is none.
 */
export function findPhoneNumber(text: string): string | null {
  const plain = plainDigits(text)
    .replace(MARKS, '')
    .replace(BOOK, (found) => (isBook(found) ? APART : found))
    .replace(DATE, APART)
    .replace(TIME, APART)
    .replace(GROUPED_AMOUNT, (found) => (isAmount(found) ? APART : found))
  return findMobile(plain) ?? findDialled(plain)
}

const isAmount = (found: string): boolean => found.replace(/\..*|\D/g, '').length <= AMOUNT_DIGITS_MAX

function findMobile(plain: string): string | null {
  for (const [run] of plain.matchAll(RUN)) {
    const groups = run.match(/\d+/g) ?? []
    for (let from = 0; from < groups.length; from++) {
      const found = mobileFrom(groups.slice(from))
      if (found !== null) return found
    }
  }
  return null
}

/** The mobile number that some of the groups make together, from the first on. */
function mobileFrom(groups: readonly string[]): string | null {
  let digits = ''
  for (const [index, group] of groups.entries()) {
    digits += group
    if (digits.length > MOBILE_MAX) return null
    if (MOBILE.test(digits) && !arePrices(groups.slice(0, index + 1))) return toE164(digits)
  }
  return null
}

/** Digits of the longest way to write a mobile number: with the country's code. */
const MOBILE_MAX = 12

/** Two round numbers beside each other: what it cost, and what it is to cost. */
function arePrices(groups: readonly string[]): boolean {
  return groups.length > 1 && groups.every((group) => group.length >= 3 && group.endsWith('00'))
}

function findDialled(plain: string): string | null {
  const found = findPhoneNumbersInText(plain.replace(/(?<!\d)00(?=[1-9])/g, '+'), 'IN')
  const dialled = found.find(({ startsAt, endsAt }) => DIALLED.test(plain.slice(startsAt, endsAt)))
  return dialled?.number.number ?? null
}

/** The last digit of a book's number follows from the others: no phone number is mistaken for one, save one in ten. */
function isBook(found: string): boolean {
  const digits = [...found.replace(/\D/g, '')].map(Number)
  const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
