import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JOB_STEPS, type JobStep } from '@/domain/tickets/steps'
import { nowOf } from '@/hooks/actor'
import { ticketNumber } from '@/web/data/tickets/ticket'
import { requireViewer } from '@/web/data/viewer'
import { findJobByNumber } from '@/web/data/work/job'
import { pageWords, type Words } from '@/web/i18n/words'
import { ownPath } from '@/web/own-path'
import { PageHeader } from '@/web/ui/PageHeader'
import { Changed } from '@/web/ui/work/Changed'
import { StepForm } from '@/web/ui/work/forms/StepForm'
import { Place } from '@/web/ui/work/JobFacts'
import { STEP_SLUGS, ticketPath } from '@/web/ui/work/paths'

interface Props {
  params: Promise<{ number: string; step: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageWords()
  const { step, number } = await params
  const known = stepOf(step)
  return { title: `${known ? titleOf(known, t) : ''} ${ticketNumber(number) ?? ''}`.trim() }
}

/** The form of one step, and nothing beside it: what a thumb needs on a stairway. */
export default async function StepPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const [{ number, step: slug }, query, { t, language }] = await Promise.all([
    params,
    searchParams,
    pageWords(),
  ])
  const step = stepOf(slug)
  const job = step ? await findJobByNumber(viewer, number) : null
  if (!step || !job || job.steps.length === 0) notFound()
  const from = ownPath(query.from) ?? '/work'
  return (
    <div className="narrow step-page">
      <p>
        <a href={ticketPath(job.number)}>{t('work.job.backToJob')}</a>
      </p>
      <PageHeader title={titleOf(step, t)} lead={`${job.number} · ${job.title}`} />
      <Place job={job} t={t} />
      {job.steps.includes(step) ? (
        <StepForm step={step} job={job} from={from} now={nowOf(viewer.req)} t={t} language={language} />
      ) : (
        <Changed job={job} t={t} />
      )}
    </div>
  )
}

function stepOf(slug: string): JobStep | null {
  return JOB_STEPS.find((step) => STEP_SLUGS[step] === slug) ?? null
}

function titleOf(step: JobStep, t: Words): string {
  const key = `work.form.${step}Title` as 'work.form.doneTitle'
  return t.has(key) ? t(key) : t(`work.step.${step}`)
}
