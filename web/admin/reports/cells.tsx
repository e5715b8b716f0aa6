import type { DefaultServerCellComponentProps } from 'payload'
import { COMPACT_FIGURES, figuresOf, figureText } from '@/domain/figures/staff'
import { STAFF_REPORT_WORDS } from '@/domain/figures/staff-words'

const { figures: LABELS } = STAFF_REPORT_WORDS.en

/** A report's figures in a list: the few that a line has room for. */
export function FiguresCell({ cellData }: DefaultServerCellComponentProps) {
  const figures = figuresOf(cellData)
  return (
    <span>
      {COMPACT_FIGURES.map((figure) => `${LABELS[figure]} ${figureText(figure, figures[figure])}`).join(', ')}
    </span>
  )
}
