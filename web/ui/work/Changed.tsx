import type { Job } from '@/web/data/work/job'
import type { Words } from '@/web/i18n/words'
import { ticketPath } from './paths'

/** Said where a step was possible a moment ago and is no longer. */
export function Changed({ job, t }: { job: Job; t: Words }) {
  const status = t(`tickets.status.${job.ticket.status}`)
  return (
    <div className="warning" role="alert">
      <h2>{t('work.job.changedTitle')}</h2>
      <p>{t('work.job.changedText', { status })}</p>
      <p>
        <a className="button" href={ticketPath(job.number)}>
          {t('work.job.look')}
        </a>
      </p>
    </div>
  )
}
