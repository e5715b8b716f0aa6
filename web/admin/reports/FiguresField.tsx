import type { JSONFieldServerProps } from 'payload'
import { figuresOf, figureText, STAFF_FIGURES, type StaffFigure } from '@/domain/figures/staff'
import { STAFF_REPORT_WORDS } from '@/domain/figures/staff-words'
import { ScrollingTable } from '../ScrollingTable'

const { figures: LABELS, definitions: MEANINGS } = STAFF_REPORT_WORDS.en

/** A report's figures on its own page, each with what it counts. */
export function FiguresField({ data }: JSONFieldServerProps) {
  const figures = figuresOf(data?.figures)
  return (
    <section className="field-type estate-section">
      <h3>Figures</h3>
      <ScrollingTable label="Figures of the report" columns={['Figure', 'Value', 'What it counts']}>
        {(Object.keys(STAFF_FIGURES) as StaffFigure[]).map((figure) => (
          <tr key={figure}>
            <td>{LABELS[figure]}</td>
            <td>{figureText(figure, figures[figure])}</td>
            <td>{MEANINGS[figure]}</td>
          </tr>
        ))}
      </ScrollingTable>
    </section>
  )
}
