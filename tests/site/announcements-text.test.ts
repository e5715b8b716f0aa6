import { describe, expect, test } from 'vitest'
import { paragraphsOf, partsOf } from '@/domain/plain-text'
import { MARK_END, MARK_START, piecesOf } from '@/web/data/announcements/marks'

const linksIn = (text: string) => partsOf(text).flatMap(({ href }) => (href === null ? [] : [href]))

describe('an announcement’s text', () => {
  test.each([
    ['See https://khaki.example/a?b=1&c=2.', ['https://khaki.example/a?b=1&c=2']],
    ['(https://khaki.example/x)', ['https://khaki.example/x']],
    ['https://khaki.example/x_(y), and more', ['https://khaki.example/x_(y)']],
    ['“https://khaki.example”', ['https://khaki.example']],
    ['देखें https://khaki.example/सूचना।', ['https://khaki.example/सूचना']],
    ['HTTP://KHAKI.EXAMPLE/A!', ['HTTP://KHAKI.EXAMPLE/A']],
    ['https://a.example https://b.example', ['https://a.example', 'https://b.example']],
    ['javascript:alert(1) data:text/html,x ftp://x.example www.x.example', []],
    ['https:// and http://', []],
    ['https://[not-a-host]/', []],
  ])('%s has the links %j', (text, links) => {
    expect(linksIn(text)).toEqual(links)
    expect(
      partsOf(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
    expect(paragraphsOf(text).flat(2)).toEqual(partsOf(text))
  })

  test('is marked where it was found, and nothing of it is lost to odd marks', () => {
    const marked = `The ${MARK_START}lift${MARK_END} <b>stands</b>`
    expect(piecesOf(marked)).toEqual([
      { text: 'The ', isFound: false },
      { text: 'lift', isFound: true },
      { text: ' <b>stands</b>', isFound: false },
    ])
    expect(
      piecesOf(`a${MARK_END}b${MARK_START}c`)
        .map(({ text }) => text)
        .join(''),
    ).toBe('abc')
    expect(piecesOf('')).toEqual([])
  })
})
