import type { Metadata } from 'next'
import { env } from '@/server/env'
import { sharedFigures } from '@/web/data/figures/figures'
import { requireViewer } from '@/web/data/viewer'
import { datedInstant, dateInUtc, daySpan } from '@/web/i18n/times'
import { pageWords } from '@/web/i18n/words'
import { KpiCard } from '@/web/ui/figures/KpiCard'
import { PageHeader } from '@/web/ui/PageHeader'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('figures.title') }
}

/** How the estate keeps its promises, for everybody who is signed in. */
export default async function FiguresPage() {
  const viewer = await requireViewer()
  const [{ kpis, from, to, at }, { t, language }] = await Promise.all([sharedFigures(viewer), pageWords()])
  const span = daySpan(dateInUtc(from), dateInUtc(to), 'UTC', language)
  return (
    <>
      <PageHeader title={t('figures.title')} lead={t('figures.lead')} />
      <p className="soft">
        {t('figures.period', { span, when: datedInstant(at, language, env.timeZone) })} {t('figures.hidden')}
      </p>
      <div className="kpis">
        {kpis.map((kpi) => (
          <KpiCard key={kpi.key} kpi={kpi} t={t} language={language} />
        ))}
      </div>
    </>
  )
}
