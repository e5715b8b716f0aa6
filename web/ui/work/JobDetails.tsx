import type { Language } from '@/domain/notifications'
import type { Job } from '@/web/data/work/job'
import { money } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { shortInstant } from './due'

interface JobDetailsProps {
  job: Job
  now: Date
  t: Words
  language: Language
}

/** What was reported and what is known of the work, with its photos. */
export function JobDetails({ job, now, t, language }: JobDetailsProps) {
  return (
    <section className="card" aria-labelledby="what">
      <h2 id="what">{t('work.job.what')}</h2>
      <p className="told">{job.description}</p>
      {job.photos.length > 0 ? (
        <ul className="job-photos" aria-label={t('work.job.photos')}>
          {job.photos.map(({ id, url, thumbnail, alt }, index) => (
            <li key={id}>
              <a href={url}>
                <img
                  src={thumbnail}
                  alt={alt ?? t('work.job.photo', { n: index + 1 })}
                  width={96}
                  height={96}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <dl className="facts">
        {factsOf({ job, now, t, language }).map(([label, value]) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function factsOf({ job, now, t, language }: JobDetailsProps): [string, string][] {
  const { estimatedCostPaise, actualCostPaise, resolution } = job.ticket
  const facts: [string, string | null][] = [
    [t('work.job.who'), job.residentName],
    [t('work.job.category'), job.categoryName],
    [t('work.job.waitsBecause'), job.holdReason],
    [t('work.job.done'), resolution],
    [
      t('work.job.estimatedCompletion'),
      job.estimatedCompletion && shortInstant(job.estimatedCompletion, now, language),
    ],
    [t('work.job.estimatedCost'), estimatedCostPaise === null ? null : money(estimatedCostPaise)],
    [t('work.job.actualCost'), actualCostPaise === null ? null : money(actualCostPaise)],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== null)
}
