import type { Language } from '@/domain/notifications'
import { isOfOneTap, type JobStep } from '@/domain/tickets/steps'
import type { Job } from '@/web/data/work/job'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { StatusTag } from '../StatusTag'
import { CallLink } from './CallLink'
import { EmergencyBand, JobTime, Place } from './JobFacts'
import { OneTap } from './OneTap'
import { ticketPath } from './paths'
import { StepLink } from './StepLink'

interface JobRowsProps {
  jobs: Job[]
  now: Date
  /** The address of this list: taps lead back to it. */
  from: string
  /** Whether whoever looks gives out work rather than doing it. */
  givesOut: boolean
  /** Whether the list is one person's, so that no row need say whose it is. */
  isOnePersons: boolean
  t: Words
  language: Language
}

/** Jobs as rows: what, where, by when, and the next step under the thumb. */
export function JobRows({ jobs, ...row }: JobRowsProps) {
  return (
    <ul className="rows">
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} {...row} />
      ))}
    </ul>
  )
}

type RowProps = Omit<JobRowsProps, 'jobs'> & { job: Job }

function JobRow({ job, now, from, givesOut, isOnePersons, t, language }: RowProps) {
  const rating = job.ticket.residentRating
  return (
    <li className={job.ticket.priority === 'emergency' ? 'row job emergency' : 'row job'}>
      <EmergencyBand job={job} t={t} />
      <a className="row-link" href={ticketPath(job.number)}>
        {job.title}
      </a>
      <Place job={job} t={t} />
      <p className="meta">
        <JobTime job={job} now={now} t={t} language={language} />
      </p>
      <p className="meta">
        <StatusTag status={job.ticket.status} t={t} />
        {job.ticket.priority === 'emergency' ? null : (
          <span>{t('work.priority', { priority: t(`tickets.priority.${job.ticket.priority}`) })}</span>
        )}
        <span>{job.number}</span>
        {isOnePersons || !job.assigneeName ? null : (
          <span>{t('work.withWhom', { name: job.assigneeName })}</span>
        )}
        {rating ? (
          <span className="with-icon">
            <Icon name="star" />
            {t('work.ratedStars', { stars: rating })}
          </span>
        ) : null}
      </p>
      {job.holdReason ? <p className="small">{job.holdReason}</p> : null}
      <RowButtons job={job} from={from} givesOut={givesOut} t={t} />
    </li>
  )
}

const OWN: readonly JobStep[] = ['start', 'resume', 'done', 'hold']
const OTHERS: readonly JobStep[] = ['assign', 'acknowledge', 'resume']

/** The steps that a row offers: few enough to be hit without looking twice. */
function rowSteps({ isMine, steps }: Job, givesOut: boolean): JobStep[] {
  const offered = isMine ? OWN : givesOut ? OTHERS : (['take'] as const)
  return offered.filter((step) => steps.includes(step))
}

function RowButtons({ job, from, givesOut, t }: Pick<RowProps, 'job' | 'from' | 'givesOut' | 't'>) {
  const steps = rowSteps(job, givesOut)
  if (steps.length === 0 && !job.phone)
    return job.ticket.status === 'submitted' ? <p className="small soft">{t('work.waitsForOffice')}</p> : null
  return (
    <div className="buttons job-buttons">
      {steps.map((step, index) =>
        isOfOneTap(step) ? (
          <OneTap key={step} job={job} step={step} from={from} t={t} isQuiet={index > 0} />
        ) : (
          <StepLink
            key={step}
            job={job}
            step={step}
            from={from}
            t={t}
            className={index === 0 && !(step === 'assign' && job.assigneeName) ? 'button' : 'button quiet'}
          />
        ),
      )}
      <CallLink job={job} t={t} />
    </div>
  )
}
