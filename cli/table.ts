import { cutTo, fitTo, oneLine, widthOf } from './text'

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'

/** One column of a list. Texts may come from anybody: they are cleaned before they are shown. */
export interface Column<Row> {
  name: string
  /** What a person reads. */
  text: (row: Row) => string
  /** What a program reads when the output is piped; `text` when absent. */
  raw?: (row: Row) => string
  /** The header over `raw`, where it is another thing than the person's. */
  rawName?: string
  style?: (row: Row) => Style | undefined
  /** The narrowest it may become, in cells. Without it the column keeps its width. */
  shrinkTo?: number
  /** Where the terminal is too narrow, columns leave in this order; without it the column stays. */
  leaves?: number
  align?: 'right'
}

export type Paint = (style: Style | undefined, text: string) => string

const GAP = '  '

interface Measured<Row> {
  column: Column<Row>
  width: number
}

/** The rows as lines that fit into `columns` cells, header first. */
export function drawTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  available: number,
  paint: Paint,
): string[] {
  const fitted = fitColumns(
    columns.map((column) => ({ column, width: naturalWidth(column, rows) })),
    available,
  )
  const last = fitted.length - 1
  const line = (cell: (measured: Measured<Row>) => { text: string; style: Style | undefined }): string =>
    fitted
      .map((measured, index) => {
        const { text, style } = cell(measured)
        const { align } = measured.column
        const isFree = index === last && align !== 'right'
        return paint(style, isFree ? cutTo(text, measured.width) : fitTo(text, measured.width, align))
      })
      .join(GAP)
      .trimEnd()
  const header = line(({ column }) => ({
    text: column.name.replaceAll('_', ' ').toUpperCase(),
    style: 'dim',
  }))
  const body = rows.map((row) =>
    line(({ column }) => ({ text: oneLine(column.text(row)), style: column.style?.(row) })),
  )
  return [header, ...body]
}

/** The rows for a program: a header, tabs between cells, and no tab or line break inside one. */
export function writeTsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  return [tsvHeader(columns), ...rows.map((row) => tsvLine(columns, row))]
}

export function tsvHeader<Row>(columns: readonly Column<Row>[]): string {
  return columns.map(({ name, rawName }) => rawName ?? name).join('\t')
}

export function tsvLine<Row>(columns: readonly Column<Row>[], row: Row): string {
  return columns.map((column) => oneLine((column.raw ?? column.text)(row))).join('\t')
}

function naturalWidth<Row>(column: Column<Row>, rows: readonly Row[]): number {
  return rows.reduce(
    (widest, row) => Math.max(widest, widthOf(oneLine(column.text(row)))),
    widthOf(column.name),
  )
}

function fitColumns<Row>(measured: Measured<Row>[], available: number): Measured<Row>[] {
  const room = available - GAP.length * (measured.length - 1)
  const narrowest = sum(measured.map(({ column, width }) => Math.min(width, column.shrinkTo ?? width)))
  if (narrowest > room) {
    const leaving = measured
      .filter(({ column }) => column.leaves !== undefined)
      .sort((a, b) => (a.column.leaves ?? 0) - (b.column.leaves ?? 0))[0]
    if (leaving)
      return fitColumns(
        measured.filter((other) => other !== leaving),
        available,
      )
  }
  return shrink(measured, room)
}

function shrink<Row>(measured: Measured<Row>[], room: number): Measured<Row>[] {
  const shrunk = measured.map((one) => ({ ...one }))
  const slack = ({ column, width }: Measured<Row>): number => width - (column.shrinkTo ?? width)
  for (let excess = sum(shrunk.map(({ width }) => width)) - room; excess > 0; excess -= 1) {
    const loosest = shrunk.reduce((best, one) => (slack(one) > slack(best) ? one : best))
    if (slack(loosest) <= 0) break
    loosest.width -= 1
  }
  return shrunk
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
