import { expect, test } from 'vitest'
import { hi } from '@/web/i18n/hi'
import { wordsIn } from '@/web/i18n/words'

/** Braces within braces, two deep, as messages have them. */
const BRACED = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`
const PLURALS = new RegExp(String.raw`\{\w+, plural,((?:\s*(?:=\d+|\w+)\s*${BRACED})+)\s*\}`, 'g')
const ONE = new RegExp(String.raw`(?:^|\s)one\s*(${BRACED})`)
/** The word for one by itself: vowel signs and letters around it make other words. */
const WORD_ONE = /(?<![\u0900-\u0963])एक(?![\u0900-\u0963])/

function textsOf(messages: unknown): string[] {
  if (typeof messages === 'string') return [messages]
  return messages && typeof messages === 'object' ? Object.values(messages).flatMap(textsOf) : []
}

test('no Hindi plural says “one” of nothing: its form for one is that for zero too', () => {
  const plurals = textsOf(hi).flatMap((text) => [...text.matchAll(PLURALS)].map(([, forms = '']) => forms))
  expect(plurals.length).toBeGreaterThan(80)
  const untrue = plurals.filter((forms) => !forms.includes('=0') && WORD_ONE.test(ONE.exec(forms)?.[1] ?? ''))
  expect(untrue).toEqual([])
})

test('nobody and no answer are counted as none, and two come in as both', () => {
  const [t, english] = [wordsIn('hi'), wordsIn('en')]
  expect(t('event.answers.parties', { heads: 0, parties: 0 })).toContain('0 जवाबों में')
  expect(t('event.answers.parties', { heads: 1, parties: 1 })).toContain('एक जवाब में')
  expect(english('event.entry.text', { heads: 2 })).toBe(
    'Show this code when you come. It lets both of you in at once.',
  )
  expect(english('event.entry.text', { heads: 3 })).toContain('all 3 of you')
  expect(t('event.entry.text', { heads: 2 })).toContain('आप दोनों')
})
