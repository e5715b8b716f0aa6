import { asciiDigits } from '../digits'

/** Digits in words, as they are said on the phone. */
const WORDS: Record<string, string> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  शून्य: '0',
  एक: '1',
  दो: '2',
  तीन: '3',
  चार: '4',
  पांच: '5',
  पाँच: '5',
  छह: '6',
  छः: '6',
  सात: '7',
  आठ: '8',
  नौ: '9',
}
const REPEATS: Record<string, number> = { double: 2, triple: 3, डबल: 2, ट्रिपल: 3 }

const LETTER = String.raw`[\p{L}\p{M}]`
const whole = (words: readonly string[], flags: string) =>
  new RegExp(`(?<!${LETTER})(${words.join('|')})(?!${LETTER})`, flags)
const WORD = whole(Object.keys(WORDS), 'giu')
const REPEAT = new RegExp(`(?<!${LETTER})(${Object.keys(REPEATS).join('|')})\\s*(\\d)`, 'giu')

/** A text with every digit as one of 0–9: of other scripts, in words, and the letters that look like a nought or a one among digits. */
export function plainDigits(text: string): string {
  return asciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .replace(WORD, (word) => WORDS[word.toLowerCase()] ?? word)
    .replace(REPEAT, (_, times: string, digit: string) => digit.repeat(REPEATS[times.toLowerCase()] ?? 1))
    .replace(/(?<=\d[\s.-]?)[oO]+(?!\p{L})/gu, (noughts) => '0'.repeat(noughts.length))
    .replace(/(?<=\d[\s.-]?)[lI]+(?=[\s.-]?\d)/g, (ones) => '1'.repeat(ones.length))
}
