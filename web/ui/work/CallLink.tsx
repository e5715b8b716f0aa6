import { dialling } from '@/domain/phone'
import type { Job } from '@/web/data/work/job'
import { phone } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

/** Calls the resident. There only for whoever was given the number (web/data/work/job.ts). */
export function CallLink({ job, t, isLong = false }: { job: Job; t: Words; isLong?: boolean }) {
  if (!job.phone) return null
  const number = phone(job.phone)
  const name = job.residentName ?? ''
  return (
    <a className="button quiet" href={dialling(job.phone)}>
      <Icon name="phone" />
      {isLong ? t('work.callWhom', { name }) : t('work.call')}
      <span className="unseen"> {isLong ? number : `${name}, ${job.number}`}</span>
    </a>
  )
}
