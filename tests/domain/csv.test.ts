import { describe, expect, it } from 'vitest'
import { csvCell } from '@/domain/csv'

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\u200b=1+1', '＝1+1', '－1', '\t=1', '\n=1', '\r=1'])(
    'is no formula to a spreadsheet: %j',
    (text) => {
      expect(csvCell(text).startsWith(`"'`)).toBe(true)
    },
  )

  it.each(['Leak in A-101', '12', 'a = b', 'नल टपकता है'])('is left as it is otherwise: %j', (text) => {
    expect(csvCell(text)).toBe(`"${text}"`)
  })
})
