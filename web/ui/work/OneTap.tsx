import { type JobStep, statusOf } from '@/domain/tickets/steps'
import { moveJob } from '@/web/actions/work/move'
import type { Job } from '@/web/data/work/job'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { JobFields } from './JobFields'
import { StepLabel } from './StepLabel'

interface OneTapProps {
  job: Job
  step: JobStep
  /** Where the tap leads back to. */
  from: string
  t: Words
  /** Another step is likelier. */
  isQuiet?: boolean
}

/** A step that needs nothing but a tap. */
export function OneTap({ job, step, from, t, isQuiet = false }: OneTapProps) {
  const words = formWords(t)
  return (
    <ActionForm action={moveJob} words={words} className="one-tap">
      <JobFields job={job} step={step} from={from} />
      <input type="hidden" name="to" value={statusOf(step, job.ticket) ?? ''} />
      <Submit working={words.working} className={isQuiet ? 'button quiet wide' : 'button wide'}>
        <StepLabel step={step} of={job.number} t={t} />
      </Submit>
    </ActionForm>
  )
}
