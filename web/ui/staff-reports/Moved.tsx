import { ARROWS, directionOf, figureText, type StaffFigure } from '@/domain/figures/staff'
import { STAFF_REPORT_WORDS } from '@/domain/figures/staff-words'
import type { Language } from '@/domain/notifications'
import type { StoredReport } from '@/server/figures/staff-stored'
import type { Words } from '@/web/i18n/words'

interface Props {
  report: Pick<StoredReport, 'figures' | 'before'>
  figure: StaffFigure
  t: Words
  language: Language
}

/** A figure, and where it went since the period before: an arrow for the eye, words for the ear. */
export function Moved({ report: { figures, before }, figure, t, language }: Props) {
  const { hours } = STAFF_REPORT_WORDS[language]
  const direction = directionOf(figure, figures[figure], before?.[figure])
  const then = figureText(figure, before?.[figure], hours)
  return (
    <>
      {figureText(figure, figures[figure], hours)}
      {direction ? (
        <span className="report-arrow" role="img" aria-label={t(`staffReports.moved.${direction}`, { then })}>
          {` ${ARROWS[direction]}`}
        </span>
      ) : null}
    </>
  )
}
