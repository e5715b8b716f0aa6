import type { ReactNode } from 'react'

interface FigureSectionProps {
  id: string
  title: string
  /** What was counted, and over how many. */
  lead?: ReactNode
  /** Where the same is as a file. */
  csv?: string
  children: ReactNode
}

/** A part of a dashboard: its name, what it is of, and the same as a file. */
export function FigureSection({ id, title, lead, csv, children }: FigureSectionProps) {
  return (
    <section className="estate-section estate-figure" aria-labelledby={id}>
      <header className="estate-figure__head">
        <h2 id={id}>{title}</h2>
        {csv && (
          <a href={csv} download aria-label={`${title} as a CSV file`}>
            CSV
          </a>
        )}
      </header>
      {lead && <p className="estate-quiet">{lead}</p>}
      {children}
    </section>
  )
}
