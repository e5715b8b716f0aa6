import { kpiWords } from '@/domain/figures/kpi-words'
import { KPI_TARGETS, meets } from '@/domain/figures/kpis'
import type { ShownKpi } from '@/domain/figures/suppress'
import type { Language } from '@/domain/notifications'
import { UNKNOWN } from '@/domain/performance'
import type { Words } from '@/web/i18n/words'
import { ChartTable } from '../charts/ChartTable'
import { Trend } from '../charts/Trend'
import { Icon } from '../Icon'
import { countShown, pointsOf, shareShown, trendWords } from './kpi-points'

interface Props {
  kpi: ShownKpi
  t: Words
  language: Language
}

/** One figure: how it stands against its target, how it came there, and what it means. */
export function KpiCard({ kpi, t, language }: Props) {
  const { label, definition } = kpiWords(kpi.key, language)
  const percent = (value: number) => shareShown(value, language)
  const target = { value: KPI_TARGETS[kpi.key], shown: percent(KPI_TARGETS[kpi.key]) }
  const points = pointsOf(kpi, t, language)
  const words = trendWords(points, label, target.shown, t)
  const columns = [t('figures.trend.week'), t('figures.trend.share'), t('figures.trend.n')]
  return (
    <section className="card kpi" aria-labelledby={kpi.key}>
      <h2 id={kpi.key}>{label}</h2>
      <Standing kpi={kpi} target={target.shown} t={t} language={language} />
      <Trend id={kpi.key} words={words} points={points} target={target} most={1} shownAs={percent} />
      <p className="small soft">{definition}</p>
      <ChartTable
        summary={t('figures.trend.table')}
        caption={kpi.key === 'event_engagement' ? t('figures.windows') : words.title}
        columns={columns}
        points={points}
      />
    </section>
  )
}

function Standing({ kpi, target, t, language }: Props & { target: string }) {
  const { value, n, isHidden } = kpi
  const isMet = meets(kpi)
  return (
    <div className="kpi-standing">
      <p className="kpi-value">
        {isHidden ? t('figures.tooFew') : value === null ? UNKNOWN : shareShown(value, language)}
      </p>
      <p className="meta">
        {isMet === null ? null : (
          <span className={isMet ? 'tag done' : 'tag new'}>
            <Icon name={isMet ? 'check' : 'flag'} />
            {isMet ? t('figures.met') : t('figures.missed')}
          </span>
        )}
        <span>{t('figures.target', { target })}</span>
        {isHidden ? null : (
          <span>
            {n === 0
              ? t('figures.none')
              : t('figures.over', { n: countShown(n, language), of: kpiWords(kpi.key, language).of })}
          </span>
        )}
      </p>
    </div>
  )
}
