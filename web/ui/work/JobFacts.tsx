import type { Language } from '@/domain/notifications'
import { pausedFor } from '@/domain/sla/clock'
import { nextDue } from '@/domain/sla/next-due'
import type { Job } from '@/web/data/work/job'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { dueIn, shortInstant } from './due'

interface Props {
  job: Job
  now: Date
  t: Words
  language: Language
}

/** A band over an emergency: a word and a triangle, whatever the colours are. */
export function EmergencyBand({ job, t }: Pick<Props, 'job' | 't'>) {
  if (job.ticket.priority !== 'emergency') return null
  return (
    <p className="emergency-band">
      <Icon name="alert" />
      {t('work.emergency')}
    </p>
  )
}

/** Where to go. */
export function Place({ job, t }: Pick<Props, 'job' | 't'>) {
  const parts = [job.flat, job.location].filter(Boolean)
  return (
    <p className="place">
      <Icon name="pin" />
      {parts.length > 0
        ? parts.join(' · ')
        : t(job.ticket.scope === 'community' ? 'work.wholeEstate' : 'work.nowhere')}
    </p>
  )
}

/** The time that matters in the job's state: due, waiting until, or done. */
export function JobTime({ job, now, t, language }: Props) {
  const { status, heldUntil, resolvedAt } = job.ticket
  const paused = pausedFor(job.ticket, now)
  if (status === 'on_hold' && heldUntil)
    return (
      <span className="with-icon">
        <Icon name="pause" />
        {t('work.waitsUntil', { when: shortInstant(heldUntil, now, language) })}
        {paused ? ` · ${t('tickets.paused', { why: t(`tickets.waitsFor.${paused}`) })}` : null}
      </span>
    )
  if ((status === 'resolved' || status === 'closed') && resolvedAt)
    return (
      <span className="with-icon">
        <Icon name="check" />
        {t('work.doneAt', { when: shortInstant(resolvedAt, now, language) })}
      </span>
    )
  const due = nextDue(job.ticket, now)
  if (!due) return <span>{t('work.noDue')}</span>
  return (
    <span className={due.isLate ? 'with-icon late' : 'with-icon'}>
      <Icon name={due.isLate ? 'alert' : 'clock'} />
      {dueIn(due, now, t, language)} ({shortInstant(due.at, now, language)})
    </span>
  )
}
