import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { STAFF_REPORT_WORDS, spanText } from '@/domain/figures/staff-words'
import { REPORT_PERIODS } from '@/domain/figures/words'
import { type StaffReportsPage as PageData, staffReportsPage } from '@/web/data/figures/staff'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { EmptyState } from '@/web/ui/EmptyState'
import { PageHeader } from '@/web/ui/PageHeader'
import { reportsAddress } from '@/web/ui/staff-reports/address'
import { Definitions } from '@/web/ui/staff-reports/Definitions'
import { PersonTrend } from '@/web/ui/staff-reports/PersonTrend'
import { TeamReports } from '@/web/ui/staff-reports/TeamReports'
import { Tabs } from '@/web/ui/Tabs'

interface Props {
  searchParams: Promise<{ period?: string; staff?: string; from?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('staffReports.title') }
}

/** How the work went: one's own figures period by period, and those of whom one oversees. */
export default async function StaffReportsPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const [query, { t, language }] = await Promise.all([searchParams, pageWords()])
  const page = await staffReportsPage(viewer, query)
  if (!page) notFound()
  const { period, whose, oversees, trend, team, span } = page
  const { periods } = STAFF_REPORT_WORDS[language]
  const isEmpty = trend.length === 0 && team.length === 0
  return (
    <>
      {whose && oversees ? (
        <BackLink href={reportsAddress({ period })} label={t('staffReports.everybody')} />
      ) : null}
      <PageHeader title={titleOf(page, t)} lead={t('staffReports.lead')} />
      <Tabs
        label={t('staffReports.periods')}
        tabs={REPORT_PERIODS.map((one) => ({
          href: reportsAddress({ period: one, staff: whose?.employeeId ?? null }),
          label: periods[one],
          isCurrent: one === period,
        }))}
      />
      {isEmpty ? (
        <EmptyState icon="inbox" title={t('staffReports.none')}>
          {t('staffReports.noneText')}
        </EmptyState>
      ) : null}
      {span && team.length > 0 ? (
        <TeamReports title={spanText(span, language)} reports={team} t={t} language={language} />
      ) : null}
      {trend.length > 0 ? <PersonTrend trend={trend} t={t} language={language} /> : null}
      {isEmpty ? null : <Definitions t={t} language={language} />}
    </>
  )
}

function titleOf({ whose }: PageData, t: Awaited<ReturnType<typeof pageWords>>['t']): string {
  if (!whose) return t('staffReports.title')
  return whose.isViewer ? t('staffReports.own') : t('staffReports.of', { name: whose.name })
}
