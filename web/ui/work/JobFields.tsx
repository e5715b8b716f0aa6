import type { JobStep } from '@/domain/tickets/steps'
import type { Job } from '@/web/data/work/job'

/** What every form about a job sends with it: which, as it was shown, and where to lead back to. */
export function JobFields({
  job,
  step,
  from,
}: {
  job: Pick<Job, 'id' | 'number' | 'updatedAt'>
  step: JobStep
  from: string
}) {
  return (
    <>
      <input type="hidden" name="ticket" value={job.id} />
      <input type="hidden" name="number" value={job.number} />
      <input type="hidden" name="expectedUpdatedAt" value={job.updatedAt} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="from" value={from} />
    </>
  )
}
