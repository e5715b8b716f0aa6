import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { nowOf } from '@/hooks/actor'
import { requireViewer } from '@/web/data/viewer'
import { findJob } from '@/web/data/work/job'
import { pageWords } from '@/web/i18n/words'
import { StatusTag } from '@/web/ui/StatusTag'
import { JobDetails } from '@/web/ui/work/JobDetails'
import { EmergencyBand, JobTime, Place } from '@/web/ui/work/JobFacts'
import { JobPanel } from '@/web/ui/work/JobPanel'
import type { Told } from '@/web/ui/work/Notice'
import { jobPath, ticketPath } from '@/web/ui/work/paths'

interface Props {
  params: Promise<{ number: string }>
  searchParams: Promise<Told>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).number) }
}

/** One job for whoever works on it: what, where, whom to call, and the next step. */
export default async function JobPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const { t, language } = await pageWords()
  const number = decodeURIComponent((await params).number)
  const job = await findJob(viewer, { number: { equals: number } }, language)
  if (!job || job.steps.length === 0) notFound()
  const now = nowOf(viewer.req)
  return (
    <>
      <p>
        <a href="/work">{t('work.job.back')}</a>
      </p>
      <article className={job.ticket.priority === 'emergency' ? 'card job emergency' : 'card job'}>
        <EmergencyBand job={job} t={t} />
        <h1>{job.title}</h1>
        <Place job={job} t={t} />
        <p className="meta">
          <JobTime job={job} now={now} t={t} language={language} />
        </p>
        <p className="meta">
          <StatusTag status={job.ticket.status} t={t} />
          <span>{job.number}</span>
          {job.isMine ? null : (
            <span>
              {job.assigneeName ? t('work.withWhom', { name: job.assigneeName }) : t('work.withNobody')}
            </span>
          )}
        </p>
      </article>
      <JobPanel job={job} from={jobPath(job.number)} told={await searchParams} t={t} />
      <JobDetails job={job} now={now} t={t} language={language} />
      <p>
        <a href={ticketPath(job.number)}>{t('work.job.everything')}</a>
      </p>
    </>
  )
}
