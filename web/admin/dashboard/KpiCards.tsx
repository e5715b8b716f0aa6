import { KPI_TARGETS, type Kpi, type KpiKey, meets } from '@/domain/figures/kpis'
import { Sparkline } from '@/web/ui/charts/Sparkline'
import { percent, UNKNOWN } from './words'

interface KpiCardsProps {
  kpis: readonly Kpi[]
  /** A figure in words, and what it was counted over. */
  wordsOf: (key: KpiKey) => { label: string; definition: string; of: string }
  /** The list behind it. */
  linkOf: (key: KpiKey) => string
}

/** The six promises: value, target, whether it is met, and the last twelve weeks. */
export function KpiCards({ kpis, wordsOf, linkOf }: KpiCardsProps) {
  return (
    <ul className="estate-kpis">
      {kpis.map((kpi) => (
        <li key={kpi.key}>
          <KpiCard kpi={kpi} words={wordsOf(kpi.key)} href={linkOf(kpi.key)} />
        </li>
      ))}
    </ul>
  )
}

interface KpiCardProps {
  kpi: Kpi
  words: { label: string; definition: string; of: string }
  href: string
}

function KpiCard({ kpi, words: { label, definition, of }, href }: KpiCardProps) {
  const target = KPI_TARGETS[kpi.key]
  return (
    <article className="estate-kpi" aria-label={label}>
      <h3>
        <a href={href}>{label}</a>
      </h3>
      <p className="estate-kpi__value">
        <strong>{kpi.value === null ? UNKNOWN : <a href={href}>{percent(kpi.value)}</a>}</strong>
        <Standing kpi={kpi} />
      </p>
      <p className="estate-kpi__trend">
        <Sparkline
          label={`The last ${kpi.series.length} weeks: ${kpi.series.map(({ value }) => percent(value)).join(', ')}`}
          values={kpi.series.map(({ value }) => value)}
          target={target}
          most={1}
        />
        <span className="estate-quiet">target {percent(target)}</span>
      </p>
      <p className="estate-quiet">
        {kpi.n === 0 ? (
          'Nothing to count yet'
        ) : (
          <a href={href}>{`n = ${kpi.n.toLocaleString('en-IN')} ${of}`}</a>
        )}
      </p>
      <details className="estate-kpi__meaning">
        <summary>What it means</summary>
        <p>{definition}</p>
      </details>
    </article>
  )
}

/** In words; the colour only helps. */
function Standing({ kpi }: { kpi: Kpi }) {
  const isMet = meets(kpi)
  if (isMet === null) return <span className="estate-tag">{UNKNOWN}</span>
  return isMet ? (
    <span className="estate-tag estate-tag--resolved">Met</span>
  ) : (
    <span className="estate-tag estate-tag--high">Missed</span>
  )
}
