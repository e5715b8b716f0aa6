import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { worksOnTickets } from '@/domain/actor'
import { nowOf } from '@/hooks/actor'
import { requireViewer } from '@/web/data/viewer'
import { workPage } from '@/web/data/work/page'
import { pageWords } from '@/web/i18n/words'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { Tabs } from '@/web/ui/Tabs'
import { Figures } from '@/web/ui/work/Figures'
import { JobRows } from '@/web/ui/work/JobRows'
import { NoJobs } from '@/web/ui/work/NoJobs'
import { Notice, type Told } from '@/web/ui/work/Notice'
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
  const { choice, whose, workload, counts, jobs, members, hasMore } = page
  const address = listAddress(choice)
  return (
    <>
      <PageHeader
        title={whose ? t('work.titleOf', { name: whose.name }) : t('work.title')}
        lead={whose ? t(`common.staffRoles.${whose.role}`) : undefined}
      />
      <Notice said={query.said} refused={query.refused} number={query.number} t={t} />
      {workload ? <Figures workload={workload} name={whose?.name ?? null} t={t} language={language} /> : null}
      <div className="work-tabs">
        <Tabs label={t('work.tabs')} tabs={tabsOf(page, t)} />
      </div>
      {choice.list === 'team' ? (
        <section className="section">
          <p className="soft">{t('work.team.lead')}</p>
          <TeamRows members={members} t={t} />
        </section>
      ) : jobs.length > 0 ? (
        <JobRows
          jobs={jobs}
          now={nowOf(viewer.req)}
          from={address}
          givesOut={page.givesOut}
          isOnePersons={
            whose !== null || choice.list === 'mine' || choice.list === 'waiting' || choice.list === 'history'
          }
          t={t}
          language={language}
        />
      ) : (
        <NoJobs list={choice.list} isOther={whose !== null} hasTrade={(counts.get('trade') ?? 0) > 0} t={t} />
      )}
      <Pager
        page={choice.page}
        hasMore={hasMore}
        href={(number) => listAddress({ ...choice, page: number })}
        t={t}
      />
    </>
  )
}
