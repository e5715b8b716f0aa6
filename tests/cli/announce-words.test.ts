import { describe, expect, test } from 'vitest'
import { audienceInWords, audienceOf } from '../../cli/announcements/audience'
import { wordsIn } from '../../cli/announcements/text'

describe('the audience', () => {
  test.each([
    ['everyone', { everyone: true }],
    ['committee', { committee: true }],
    ['Staff', { staff: true }],
    ['block:A', { blocks: ['A'] }],
    ['block:a,B', { blocks: ['A', 'B'] }],
    ['blocks:A, B owners', { blocks: ['A', 'B'], residentTypes: ['owner'] }],
    ['block:A block:C', { blocks: ['A', 'C'] }],
    ['owners tenants family', { residentTypes: ['owner', 'tenant', 'family'] }],
    ['owners+committee + staff', { residentTypes: ['owner'], committee: true, staff: true }],
    ['block:B,B owner owners', { blocks: ['B'], residentTypes: ['owner'] }],
  ])('“%s” is understood', (text, audience) => {
    expect(audienceOf(text)).toEqual(audience)
  })

  test.each(['', '  ', 'residents', 'block:', 'block:,', 'everyone staff', 'A', 'block:abcdefghijk'])(
    '“%s” is refused with the words there are',
    (text) => {
      expect(() => audienceOf(text)).toThrow(
        expect.objectContaining({ exitCode: 2, message: expect.stringContaining('--audience takes') }),
      )
    },
  )

  test.each([
    [{ everyone: true }, 'everyone'],
    [{ blocks: ['A', 'B'], residentTypes: ['owner'] }, 'owners of blocks A and B'],
    [{ blocks: ['C'], committee: true }, 'residents of block C, the committee'],
    [{ residentTypes: ['tenant', 'family'], staff: true }, 'tenants and family members, the staff'],
    [{}, 'nobody yet'],
  ])('%j is “%s”', (audience, words) => {
    expect(audienceInWords(audience)).toBe(words)
  })
})

describe('the text', () => {
  test('has its title in the first line unless one is given', () => {
    expect(wordsIn('Water cut\n\nFrom ten to four.\n')).toEqual({
      title: 'Water cut',
      body: 'From ten to four.',
    })
    expect(wordsIn('From ten\r\nto four.', 'Water cut')).toEqual({
      title: 'Water cut',
      body: 'From ten\nto four.',
    })
  })

  test.each([
    ['', undefined, 1],
    ['Only a title', undefined, 1],
    [' \n ', 'Water cut', 1],
    [`${'t'.repeat(201)}\ntext`, undefined, 2],
    ['x'.repeat(20_001), 'Water cut', 2],
  ])('%#: what cannot be sent ends before anything is', (text, title, exitCode) => {
    expect(() => wordsIn(text, title)).toThrow(expect.objectContaining({ exitCode }))
  })
})
