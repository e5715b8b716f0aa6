import { STAFF_FIGURES, type StaffFigure } from '@/domain/figures/staff'
import { STAFF_REPORT_WORDS } from '@/domain/figures/staff-words'
import type { Language } from '@/domain/notifications'
import type { Words } from '@/web/i18n/words'

/** What each figure counts, folded. */
export function Definitions({ t, language }: { t: Words; language: Language }) {
  const { figures, definitions } = STAFF_REPORT_WORDS[language]
  return (
    <details className="report-definitions">
      <summary>{t('staffReports.meaning')}</summary>
      <dl>
        {(Object.keys(STAFF_FIGURES) as StaffFigure[]).map((figure) => (
          <div key={figure}>
            <dt>{figures[figure]}</dt>
            <dd>{definitions[figure]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
