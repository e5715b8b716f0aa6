import { describe, expect, test } from 'vitest'
import { breaksPolicy, conflict, invalid, type RuleViolation } from '@/domain/violations'
import { refusedForm, told } from '@/web/actions/told'
import { en } from '@/web/i18n/en'
import { hi } from '@/web/i18n/hi'
import { wordsIn } from '@/web/i18n/words'

const inWords = (refusal: RuleViolation, language: 'en' | 'hi') =>
  refusal.problems.map((problem) => told(problem, wordsIn(language), language))
const LATIN = /[a-z]{3,}/i

/** What a rule or the database may answer to a form of the site. */
const CODES = [
  ...['invalid_credentials', 'account_inactive', 'too_many_requests', 'not_permitted', 'not_found', 'in_use'],
  ...['transition_not_allowed', 'stale_write', 'ticket_not_editable', 'rating_closed', 'reopen_window_over'],
  ...[
    'reason_required',
    'resolution_required',
    'held_until_invalid',
    'staff_not_suitable',
    'staff_at_capacity',
  ],
  ...[
    'already_exists',
    'unsupported_media',
    'payload_too_large',
    'unauthenticated',
    'sending_still',
    'try_again',
  ],
  ...['not_community', 'own_ticket', 'assignee_required', 'invalid', 'internal'],
  ...['unsupported_media_document'],
]

describe('a refusal on a page', () => {
  test.each(CODES)('%s has words in both languages', (code) => {
    expect(Object.keys(en.errors)).toContain(code)
    expect(Object.keys(hi.errors)).toContain(code)
  })

  test('by its code is told in the page’s language', () => {
    const refusal = conflict('try_again', 'Somebody else was faster. Try again.')
    expect(inWords(refusal, 'hi')).toEqual([{ message: hi.errors.try_again }])
    expect(inWords(breaksPolicy('own_ticket', 'Told anyway.', 'ticket'), 'hi')).toEqual([
      { field: 'ticket', message: hi.errors.own_ticket },
    ])
  })

  test.each([
    ['title', 'शीर्षक'],
    ['emergencyContact.phone', 'फ़ोन नंबर'],
    ['photos.0', 'फ़ोटो'],
    ['somethingElse', 'यहाँ दी गई जानकारी'],
  ])('of %s that has no better words names the field in Hindi, and says more in English', (field, name) => {
    const refusal = invalid([{ field, message: 'The rule’s own words.' }])
    expect(inWords(refusal, 'en')).toEqual([{ field, message: 'The rule’s own words.' }])
    const [problem] = inWords(refusal, 'hi')
    expect(problem).toMatchObject({ field, message: expect.stringContaining(name) })
    expect(problem?.message).not.toMatch(LATIN)
  })

  test('with a code that the catalog does not know is never told in another language', () => {
    expect(inWords(conflict('slot_taken', 'This time is taken.'), 'hi')[0]?.message).not.toMatch(LATIN)
  })

  test('that the page’s own action made is told as it was written', () => {
    const problem = { field: 'note', message: 'कारण बताएँ।' }
    expect(inWords(refusedForm([problem]), 'hi')).toEqual([problem])
  })
})
