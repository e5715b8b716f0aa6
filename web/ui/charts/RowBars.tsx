import type { ReactNode } from 'react'
import { tidy } from './frame'

/** Units of a bar, which is stretched to the room there is. */
const WIDTH = 100
const HEIGHT = 10

export interface BarRow {
  key: string
  /** What it is of; a link where there is a list behind it. */
  label: ReactNode
  value: number | null
  /** The value in the reader's words, always beside the bar; a link where there is a list behind it. */
  shown: ReactNode
  /** Too much, too little: told by the words as well. */
  isBad?: boolean
}

/** Lying bars, one a row, longest where most is: the load of each person. The words say all that the bars do. */
export function RowBars({ rows, most, limit }: { rows: readonly BarRow[]; most?: number; limit?: number }) {
  const whole = Math.max(most ?? 0, limit ?? 0, ...rows.map(({ value }) => value ?? 0)) || 1
  return (
    <ul className="chart-rows">
      {rows.map(({ key, label, value, shown, isBad }) => (
        <li key={key}>
          <span>{label}</span>
          <strong>{shown}</strong>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
            <rect className="chart-whole" width={WIDTH} height={HEIGHT} />
            <rect
              className={isBad ? 'chart-bar chart-bar-bad' : 'chart-bar chart-bar-1'}
              width={tidy(((value ?? 0) / whole) * WIDTH)}
              height={HEIGHT}
            />
            {limit === undefined ? null : (
              <path className="chart-limit" d={`M${tidy((limit / whole) * WIDTH)} 0V${HEIGHT}`} />
            )}
          </svg>
        </li>
      ))}
    </ul>
  )
}
