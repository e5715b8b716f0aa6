import { isOfOneTap, type JobStep } from '@/domain/tickets/steps'
import type { Job } from '@/web/data/work/job'
import type { Words } from '@/web/i18n/words'
import { CallLink } from './CallLink'
import { Notice, type Told } from './Notice'
import { OneTap } from './OneTap'
import { StepLink } from './StepLink'

interface JobPanelProps {
  job: Job
  /** The page that shows it, to which the steps lead back. */
  from: string
  told: Told
  t: Words
}

const MAIN: readonly JobStep[] = ['done', 'hold']

/** Everything that the rules let the viewer do with a job now, the likeliest under the thumb, and nothing else. */
export function JobPanel({ job, from, told, t }: JobPanelProps) {
  const taps = job.steps.filter(isOfOneTap)
  const { main, rest } = sorted(job, taps.length > 0)
  return (
    <section className="job-panel" aria-label={t('work.actions')}>
      <Notice {...told} t={t} />
      <div className="buttons job-buttons big">
        {taps.map((step) => (
          <OneTap key={step} job={job} step={step} from={from} t={t} />
        ))}
        {main.map((step, index) => (
          <StepLink
            key={step}
            job={job}
            step={step}
            from={from}
            t={t}
            className={index === 0 && taps.length === 0 ? 'button' : 'button quiet'}
          />
        ))}
        <CallLink job={job} t={t} isLong />
      </div>
      {rest.length > 0 ? (
        <details className="more-steps">
          <summary>{t('work.moreActions')}</summary>
          <div className="buttons">
            {rest.map((step) => (
              <StepLink
                key={step}
                job={job}
                step={step}
                from={from}
                t={t}
                className={step === 'cancel' ? 'button danger' : 'button quiet'}
              />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  )
}

/** What stands in sight and what folds away. Where nothing else can be done, the first of the rest stands in sight. */
function sorted({ steps, ticket }: Job, hasTaps: boolean): { main: JobStep[]; rest: JobStep[] } {
  const asking = steps.filter((step) => !isOfOneTap(step))
  const isMain = (step: JobStep) => MAIN.includes(step) || (step === 'assign' && ticket.assignedToId === null)
  const main = asking.filter(isMain)
  const first = hasTaps || main.length > 0 ? [] : asking.filter((step) => step !== 'note').slice(0, 2)
  const shown = [...main, ...first]
  return { main: shown, rest: asking.filter((step) => !shown.includes(step)) }
}
