import type { Payload } from 'payload'
import { PERIOD_DAYS } from '@/domain/figures/asked'
import { kpiWords } from '@/domain/figures/kpi-words'
import { env } from '@/server/env'
import { promisesShown } from '@/web/data/panel-figures'
import { FigureSection } from './FigureSection'
import { KpiCards } from './KpiCards'
import { kpiLinks } from './kpi-links'
import { tableLink } from './links'

/** The six figures of what the estate promises, over the last 90 days and as courses of twelve weeks. */
export async function Promises({ payload, now }: { payload: Payload; now: Date }) {
  const { period, kpis, at } = await promisesShown(payload, now)
  const links = kpiLinks(period, at, env.timeZone)
  return (
    <FigureSection
      id="estate-promises"
      title="Promises"
      lead={`The last ${PERIOD_DAYS} days against the estate’s targets (the broken lines), and the course of 12 weeks.`}
      csv={`${tableLink('kpis')}?${new URLSearchParams({ ...period })}`}
    >
      <KpiCards kpis={kpis} wordsOf={kpiWords} linkOf={(key) => links[key]} />
    </FigureSection>
  )
}
