import { describe, expect, test } from 'vitest'
import { clean, cutTo, fitTo, oneLine, safeJson, widthOf } from '../../cli/text'

describe('text from others', () => {
  test.each([
    ['colours', 'a\u001b[31mred\u001b[0mb', 'aredb'],
    ['the cursor', 'a\u001b[2J\u001b[1;1Hb', 'ab'],
    ['the window’s title', 'a\u001b]0;owned\u0007b', 'ab'],
    ['links', '\u001b]8;;http://evil\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['device strings', 'a\u001bP1$r\u001b\\b', 'ab'],
    ['one-byte introducers', 'a\u009b31mb', 'ab'],
    ['a lone escape', 'a\u001b', 'a'],
    ['an introducer without its end', 'a\u001b]0;rest', 'a0;rest'],
    ['bells, backspaces and carriage returns', 'a\u0007\u0008b\rc', 'ab\nc'],
    ['reordering', 'a\u202egnp.exe\u2066b', 'agnp.exeb'],
    ['hidden characters', 'a\u200bb\ufeffc\u{e0041}d', 'abcd'],
  ])('cannot set or move %s', (_what, hostile, harmless) => {
    expect(clean(hostile)).toBe(harmless)
  })

  test('keeps its joiners, which Hindi and emoji need', () => {
    expect(clean('क्‍ष 👩‍🔧')).toBe('क्‍ष 👩‍🔧')
  })

  test('takes one line where one line is wanted', () => {
    expect(oneLine(' first\r\n\tsecond\u2028third ')).toBe('first second third')
  })

  test('means the same in JSON, and moves nothing', () => {
    const hostile = { title: 'a\u001b[31m\u009b2J\u202eb' }
    const text = safeJson(hostile)
    for (const character of '\u001b\u009b\u202e') expect(text).not.toContain(character)
    expect(JSON.parse(text)).toEqual(hostile)
  })
})

describe('width in cells', () => {
  test.each([
    ['plain', 5],
    ['कचरा', 4],
    ['बिजली', 5],
    ['नहीं', 3],
    ['日本', 4],
    ['🚰', 2],
    ['e\u0301', 1],
  ])('%s takes %i', (text, cells) => {
    expect(widthOf(text)).toBe(cells)
  })

  test('a cut text ends with an ellipsis and never takes more than its room', () => {
    expect(cutTo('Kitchen tap', 8)).toBe('Kitchen…')
    expect(widthOf(cutTo('日本語の題名', 6))).toBeLessThanOrEqual(6)
  })

  test('a fitted text takes exactly its room', () => {
    expect(fitTo('ab', 4)).toBe('ab  ')
    expect(fitTo('ab', 4, 'right')).toBe('  ab')
  })
})
