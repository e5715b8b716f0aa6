import type { JobStep } from '@/domain/tickets/steps'
import type { Job } from '@/web/data/work/job'
import type { Words } from '@/web/i18n/words'
import { stepPath } from './paths'
import { StepLabel } from './StepLabel'

/** A step that asks something: a link to its form. Nothing for a step without one. */
export function StepLink({
  job,
  step,
  from,
  t,
  className = 'button quiet',
}: {
  job: Job
  step: JobStep
  from: string
  t: Words
  className?: string
}) {
  const href = stepPath(job.number, step, from)
  if (!href) return null
  return (
    <a className={className} href={href}>
      <StepLabel step={step} of={job.number} t={t} isReassigning={job.ticket.assignedToId !== null} />
    </a>
  )
}
