import type { ReactNode } from 'react'
import { HEIGHT, WIDTH } from './frame'
import type { ChartWords } from './point'

interface DrawingProps {
  /** Unlike any other on the page. */
  id: string
  words: ChartWords
  children: ReactNode
}

/** The sheet of a chart, with its title and what it shows for who does not see it. */
export function Drawing({ id, words, children }: DrawingProps) {
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>{words.title}</title>
      <desc id={`${id}-text`}>{words.description}</desc>
      {children}
    </svg>
  )
}
