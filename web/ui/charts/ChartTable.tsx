import type { ChartPoint } from './point'

interface Props {
  /** What opens it: "As a table". */
  summary: string
  /** What the table is of, for who hears it. */
  caption: string
  /** The label's, the value's, and one for each of what more there is. */
  columns: readonly string[]
  points: readonly ChartPoint[]
}

/** The same as the drawing, in numbers; folded, and open on paper. */
export function ChartTable({ summary, caption, columns, points }: Props) {
  return (
    <details className="chart-table">
      <summary>{summary}</summary>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ label, fullLabel = label, shown, more = [] }) => (
            <tr key={label}>
              <th scope="row">{fullLabel}</th>
              {[shown, ...more].map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
