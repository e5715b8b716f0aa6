import { describe, expect, it } from 'vitest'
import { RowDigest } from '@/cli/ops/backup/row-digest'

const ROWS = ['a\t1', 'b\t2', 'c\\n\t3', '', 'Ω\t\\N']

function digestOf(rows: readonly string[], cutAt = Number.POSITIVE_INFINITY): string {
  const digest = new RowDigest()
  const text = Buffer.from(rows.map((row) => `${row}\n`).join(''))
  for (let from = 0; from < text.length; from += cutAt) digest.update(text.subarray(from, from + cutAt))
  return digest.digest()
}

describe('what the rows of a table add up to', () => {
  it('is the same in every order, and wherever the stream is cut', () => {
    const expected = digestOf(ROWS)
    expect(digestOf(ROWS.toReversed())).toBe(expected)
    for (const cut of [1, 2, 3, 5, 7]) expect(digestOf(ROWS, cut)).toBe(expected)
  })

  it('is another when a row is missing, doubled or another', () => {
    const others = [ROWS.slice(1), [...ROWS, 'a\t1'], ['a\t2', ...ROWS.slice(1)], []]
    const digests = others.map((rows) => digestOf(rows))
    expect(new Set([digestOf(ROWS), ...digests]).size).toBe(others.length + 1)
  })

  it('counts rows, and refuses one without an end', () => {
    const digest = new RowDigest()
    digest.update(Buffer.from('a\nb'))
    expect(digest.rows).toBe(1)
    expect(() => digest.digest()).toThrow('not whole')
  })
})
