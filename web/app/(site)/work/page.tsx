import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { worksOnTickets } from '@/domain/actor'
import type { Language } from '@/domain/notifications'
import { nowOf } from '@/hooks/actor'
import { requireViewer, type Viewer } from '@/web/data/viewer'
import { type WorkPage as WorkPageData, workPage } from '@/web/data/work/page'
import { pageWords, type Words } from '@/web/i18n/words'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { reportsAddress } from '@/web/ui/staff-reports/address'
import { Tabs } from '@/web/ui/Tabs'
import { Figures } from '@/web/ui/work/Figures'
import { JobRows } from '@/web/ui/work/JobRows'
import { NoJobs } from '@/web/ui/work/NoJobs'
import { Notice, type Told } from '@/web/ui/work/Notice'
import { Overview } from '@/web/ui/work/Overview'
import { TeamRows } from '@/web/ui/work/TeamRows'
import { listAddress, tabsOf } from '@/web/ui/work/tabs'

interface Props {
  searchParams: Promise<{ list?: string; staff?: string; page?: string } & Told>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('work.title') }
}

export default async function WorkPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  if (!worksOnTickets(viewer.actor)) notFound()
  const [query, { t, language }] = await Promise.all([searchParams, pageWords()])
  const page = await workPage(viewer, query)
  if (!page) notFound()
  const { choice, whose, workload, hasMore } = page
  return (
    <>
      <PageHeader
        title={whose ? t('work.titleOf', { name: whose.name }) : t('work.title')}
        lead={whose ? t(`common.staffRoles.${whose.role}`) : undefined}
      />
      <Notice said={query.said} refused={query.refused} number={query.number} t={t} />
      {page.givesOut && !whose && choice.page === 1 ? <Overview page={page} t={t} /> : null}
      {workload ? (
        <Figures
          workload={workload}
          name={whose?.name ?? null}
          staff={choice.staff}
          t={t}
          language={language}
        />
      ) : null}
      <div className="work-tabs">
        <Tabs label={t('work.tabs')} tabs={tabsOf(page, t)} />
      </div>
      <List viewer={viewer} page={page} t={t} language={language} />
      <Pager
        page={choice.page}
        hasMore={hasMore}
        href={(number) => listAddress({ ...choice, page: number })}
        t={t}
      />
      <p>
        <a href={reportsAddress({ period: 'weekly', staff: query.staff ?? null })}>
          {t('staffReports.link')}
        </a>
      </p>
    </>
  )
}

interface ListProps {
  viewer: Viewer
  page: WorkPageData
  t: Words
  language: Language
}

/** Lists whose jobs are several people's, so that each row says whose it is. */
const EVERYBODYS: readonly WorkPageData['choice']['list'][] = [
  'trade',
  'unassigned',
  'unseen',
  'overdue',
  'risk',
]

/** The list that was chosen: the team, jobs, or a word about there being none. */
function List({ viewer, page, t, language }: ListProps) {
  const { choice, whose, counts, jobs, members } = page
  const { list } = choice
  if (list === 'team')
    return (
      <section className="section">
        <p className="soft">{t('work.team.lead')}</p>
        <TeamRows members={members} t={t} />
      </section>
    )
  if (jobs.length === 0)
    return <NoJobs list={list} isOther={whose !== null} hasTrade={(counts.get('trade') ?? 0) > 0} t={t} />
  return (
    <JobRows
      jobs={jobs}
      now={nowOf(viewer.req)}
      from={listAddress(choice)}
      givesOut={page.givesOut}
      isOnePersons={whose !== null || !EVERYBODYS.includes(list)}
      t={t}
      language={language}
    />
  )
}
