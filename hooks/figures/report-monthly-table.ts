import { percentOf, UNKNOWN } from '@/domain/performance'
import type { Paper } from '@/server/pdf/paper'

/** One table of the month, with its heading and what it counts. */
export interface MonthTable {
  heading: string
  note: string
  /** Said where there are no rows. */
  none: string
  heads: readonly string[]
  /** Widths of the columns, each beside the others. */
  shares: readonly number[]
  rows: readonly (readonly string[])[]
}

/** Lines that a table's note, its head and its first rows take. */
const TABLE_LINES = 8

/** `94 %`; `—` where nothing was counted. */
export const percent = (share: number | null): string => (share === null ? UNKNOWN : `${percentOf(share)} %`)

export async function writeTable(
  paper: Paper,
  { heading, note, none, heads, shares, rows }: MonthTable,
): Promise<void> {
  paper.heading(heading, TABLE_LINES)
  paper.small(note)
  if (rows.length === 0) paper.paragraph(none)
  else
    await paper.table(
      heads.map((title, index) => ({ title, share: shares[index] ?? 1 })),
      rows,
    )
}
