import { COMPACT_FIGURES, figureText } from '@/domain/figures/staff'
import { STAFF_REPORT_WORDS } from '@/domain/figures/staff-words'
import type { Language } from '@/domain/notifications'
import type { StoredReport } from '@/server/figures/staff-stored'
import type { Words } from '@/web/i18n/words'
import { RowBars } from '../charts/RowBars'
import { reportsAddress } from './address'
import { Moved } from './Moved'

interface Props {
  /** Which days they are about. */
  title: string
  reports: readonly StoredReport[]
  t: Words
  language: Language
}

/** A period of everybody: what each has done as bars, then each with their figures, which lead to how it went with them. */
export function TeamReports({ title, reports, t, language }: Props) {
  const words = STAFF_REPORT_WORDS[language]
  const bars = reports.map(({ id, name, figures }) => ({
    ...{ key: id, label: name, value: figures.resolved },
    shown: figureText('resolved', figures.resolved),
  }))
  return (
    <>
      <section className="section" aria-labelledby="report-days">
        <h2 id="report-days">{t('staffReports.doneIn', { days: title })}</h2>
        <div className="report-bars">
          <RowBars rows={bars} />
        </div>
      </section>
      <section className="section" aria-labelledby="report-each">
        <h2 id="report-each">{t('staffReports.each')}</h2>
        <ul className="rows">
          {reports.map((report) => (
            <li className="row" key={report.id}>
              <a
                className="row-link"
                href={reportsAddress({ period: report.span.period, staff: report.employeeId })}
              >
                {report.name}
              </a>
              <p className="meta">
                <span>{t(`common.staffRoles.${report.role}`)}</span>
                <span>{report.employeeId}</span>
              </p>
              <dl className="report-figures">
                {COMPACT_FIGURES.map((figure) => (
                  <div key={figure}>
                    <dt>{words.figures[figure]}</dt>
                    <dd>
                      <Moved report={report} figure={figure} t={t} language={language} />
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
