import type { ReactNode } from 'react'

interface ScrollingTableProps {
  /** Names the table for whoever cannot see where it stands. */
  label: string
  columns: readonly string[]
  /** On a phone each row stands as a card of its own: for rows with more to read or to press than to compare. */
  isStacked?: boolean
  /** Its rows. */
  children: ReactNode
}

/** A table that scrolls sideways in its own frame, by keyboard too. */
export function ScrollingTable({ label, columns, isStacked = false, children }: ScrollingTableProps) {
  const className = isStacked ? 'estate-table estate-table--stacked' : 'estate-table'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must scroll by keyboard too
    <section className={className} aria-label={label} tabIndex={0}>
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
