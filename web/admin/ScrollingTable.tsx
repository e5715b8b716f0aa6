import type { ReactNode } from 'react'

interface ScrollingTableProps {
  /** Names the table for whoever cannot see where it stands. */
  label: string
  columns: readonly string[]
  /** Its rows. */
  children: ReactNode
}

/** A table that scrolls sideways in its own frame, by keyboard too. */
export function ScrollingTable({ label, columns, children }: ScrollingTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must scroll by keyboard too
    <section className="estate-table" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
