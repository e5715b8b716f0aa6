import { DRAWN_FIGURES, STAFF_FIGURES, type StaffFigure } from '@/domain/figures/staff'
import { STAFF_REPORT_WORDS, spanText } from '@/domain/figures/staff-words'
import type { Language } from '@/domain/notifications'
import type { StoredReport } from '@/server/figures/staff-stored'
import type { Words } from '@/web/i18n/words'
import { ChartTable } from '../charts/ChartTable'
import { Trend } from '../charts/Trend'
import { Moved } from './Moved'
import { courseWords, lineShownAs, mostOf, pointsOf } from './points'

interface Props {
  /** The oldest first; at least one. */
  trend: readonly StoredReport[]
  t: Words
  language: Language
}

/** How it went with one person: the latest period in figures, and each figure period by period. */
export function PersonTrend({ trend, t, language }: Props) {
  const last = trend.at(-1)
  const words = STAFF_REPORT_WORDS[language]
  if (!last) return null
  return (
    <>
      <section className="section" aria-labelledby="report-last">
        <h2 id="report-last">{spanText(last.span, language)}</h2>
        <dl className="card report-figures">
          {(Object.keys(STAFF_FIGURES) as StaffFigure[]).map((figure) => (
            <div key={figure}>
              <dt>{words.figures[figure]}</dt>
              <dd>
                <Moved report={last} figure={figure} t={t} language={language} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="section" aria-labelledby="report-course">
        <h2 id="report-course">{t('staffReports.course', { count: trend.length })}</h2>
        <div className="report-courses">
          {DRAWN_FIGURES.map((figure) => (
            <Course key={figure} figure={figure} trend={trend} t={t} language={language} />
          ))}
        </div>
      </section>
    </>
  )
}

function Course({ figure, trend, t, language }: Props & { figure: StaffFigure }) {
  const label = STAFF_REPORT_WORDS[language].figures[figure]
  const points = pointsOf(trend, figure, language)
  const words = courseWords(points, label, t)
  return (
    <section className="card" aria-labelledby={`course-${figure}`}>
      <h3 id={`course-${figure}`}>{label}</h3>
      <Trend
        id={`course-${figure}`}
        words={words}
        points={points}
        {...mostOf(figure)}
        shownAs={lineShownAs(figure, language)}
      />
      <ChartTable
        summary={t('staffReports.asTable')}
        caption={words.title}
        columns={[t('staffReports.period'), label]}
        points={points}
      />
    </section>
  )
}
