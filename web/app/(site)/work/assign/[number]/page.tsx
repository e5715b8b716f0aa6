import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { has } from '@/domain/actor'
import { ticketNumber } from '@/web/data/tickets/ticket'
import { requireViewer, type Viewer } from '@/web/data/viewer'
import { suitableStaff } from '@/web/data/work/candidates'
import { findJobByNumber, type Job } from '@/web/data/work/job'
import { pageWords, type Words } from '@/web/i18n/words'
import { ownPath } from '@/web/own-path'
import { EmptyState } from '@/web/ui/EmptyState'
import { PageHeader } from '@/web/ui/PageHeader'
import { BeyondCap } from '@/web/ui/work/BeyondCap'
import { CandidateRows } from '@/web/ui/work/CandidateRows'
import { Changed } from '@/web/ui/work/Changed'
import { EmergencyBand, Place } from '@/web/ui/work/JobFacts'
import { Notice, type Told } from '@/web/ui/work/Notice'
import { ticketPath } from '@/web/ui/work/paths'

interface Props {
  params: Promise<{ number: string }>
  searchParams: Promise<{ from?: string | string[]; full?: string | string[] } & Told>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('work.assign.title', { number: ticketNumber((await params).number) ?? '' }) }
}

/** Who takes a job: suitable staff, the best first, one tap each. */
export default async function AssignPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  if (!has(viewer.actor, 'tickets.assign')) notFound()
  const { t } = await pageWords()
  const job = await findJobByNumber(viewer, (await params).number)
  if (!job) notFound()
  const query = await searchParams
  return (
    <div className="narrow step-page">
      <p>
        <a href={ticketPath(job.number)}>{t('work.job.backToJob')}</a>
      </p>
      <PageHeader title={t('work.assign.title', { number: job.number })} lead={job.title} />
      <EmergencyBand job={job} t={t} />
      <Place job={job} t={t} />
      <Notice said={undefined} refused={query.refused} t={t} />
      {job.steps.includes('assign') ? (
        <Candidates job={job} full={query.full} from={ownPath(query.from) ?? '/work'} viewer={viewer} t={t} />
      ) : (
        <NotNow job={job} t={t} />
      )}
    </div>
  )
}

interface CandidatesProps {
  viewer: Viewer
  job: Job
  /** The employee's number of somebody full who is asked about again. */
  full: unknown
  from: string
  t: Words
}

async function Candidates({ viewer, job, full: asked, from, t }: CandidatesProps) {
  const candidates = await suitableStaff(viewer, job.ticket.categoryId)
  const full = candidates.find(({ employeeId, isFull }) => isFull && employeeId === asked)
  if (candidates.length === 0)
    return (
      <EmptyState icon="people" title={t('work.assign.noneTitle')}>
        {t('work.assign.noneText')}
      </EmptyState>
    )
  return (
    <>
      {full ? <BeyondCap job={job} candidate={full} from={from} t={t} /> : null}
      <section className="section" aria-label={t('work.assign.lead')}>
        <p className="soft">{t('work.assign.lead')}</p>
        <CandidateRows job={job} candidates={candidates} from={from} t={t} />
      </section>
    </>
  )
}

/** What waits goes on first; what is over is nobody's to give. */
function NotNow({ job, t }: { job: Job; t: Words }) {
  if (job.ticket.status !== 'on_hold') return <Changed job={job} t={t} />
  return (
    <EmptyState
      icon="pause"
      title={t('work.assign.heldTitle')}
      action={{ href: ticketPath(job.number), label: t('work.job.look') }}
    >
      {t('work.assign.heldText')}
    </EmptyState>
  )
}
