import { describe, expect, test } from 'vitest'
import { type Column, drawTable, writeTsv } from '../../cli/table'
import { widthOf } from '../../cli/text'

interface Row {
  number: string
  title: string
  place: string
}

const COLUMNS: Column<Row>[] = [
  { name: 'number', text: ({ number }) => number },
  { name: 'title', text: ({ title }) => title, raw: ({ title }) => title.toLowerCase(), shrinkTo: 10 },
  { name: 'place', text: ({ place }) => place, shrinkTo: 6, leaves: 1 },
]
const ROWS: Row[] = [
  { number: 'MNT-2026-0001', title: 'Kitchen tap drips all night long', place: 'Block A lobby' },
  { number: 'MNT-2026-0002', title: 'Lift', place: '' },
]
const plain = (_style: unknown, text: string) => text

describe('a table for a person', () => {
  test('shows everything where there is room', () => {
    const lines = drawTable(COLUMNS, ROWS, 100, plain)
    expect(lines[1]).toBe('MNT-2026-0001  Kitchen tap drips all night long  Block A lobby')
    expect(lines[0]).toMatch(/^NUMBER +TITLE +PLACE$/)
  })

  test.each([40, 50, 60])('fits into %i cells', (columns) => {
    for (const line of drawTable(COLUMNS, ROWS, columns, plain))
      expect(widthOf(line)).toBeLessThanOrEqual(columns)
  })

  test('gives up a column before the rest cannot be read', () => {
    const lines = drawTable(COLUMNS, ROWS, 32, plain)
    expect(lines[0]).not.toContain('PLACE')
    expect(lines[1]).toBe('MNT-2026-0001  Kitchen tap drip…')
  })

  test('is not broken by a hostile cell', () => {
    const [, line] = drawTable(COLUMNS, [{ number: '1', title: 'a\u001b[2J\nb', place: '' }], 80, plain)
    expect(line).toBe('1       a b')
  })
})

describe('a table for a program', () => {
  test('has a header, tabs, and no tab or line break inside a cell', () => {
    const rows = [{ number: '1', title: 'Two\tcells\nor one', place: '' }]
    expect(writeTsv(COLUMNS, rows)).toEqual(['number\ttitle\tplace', '1\ttwo cells or one\t'])
  })
})
