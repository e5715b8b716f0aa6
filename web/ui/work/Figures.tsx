import type { Language } from '@/domain/notifications'
import { UNKNOWN, type Workload } from '@/domain/performance'
import { WORKLOAD_CAP } from '@/domain/tickets/words'
import type { JobList } from '@/web/data/work/lists'
import { LOCALES, type Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { LoadBar } from './LoadBar'
import { listAddress } from './tabs'

interface FiguresProps {
  workload: Workload
  /** Whose they are, when they are a colleague's. */
  name: string | null
  /** Their employee's number, for the lists behind their figures. */
  staff: string | null
  t: Words
  language: Language
}

/** Somebody's month at a glance. */
export function Figures({ workload, name, staff, t, language }: FiguresProps) {
  const { activeRequests, completedThisMonth, satisfaction } = workload
  const to = (list: JobList) => listAddress({ list, staff, page: 1 })
  const stars = satisfaction === null ? null : starsIn(satisfaction, language)
  return (
    <section className="work-figures" aria-label={name ? t('work.figuresOf', { name }) : t('work.figures')}>
      <p>
        <a href={to('mine')}>
          <strong>{t('work.jobsOf', { count: activeRequests, cap: WORKLOAD_CAP })}</strong>
          <LoadBar count={activeRequests} />
          <span>{t(activeRequests >= WORKLOAD_CAP ? 'work.listFull' : 'work.jobsLabel')}</span>
        </a>
      </p>
      <p>
        <a href={to('month')}>
          <strong>{completedThisMonth}</strong> <span>{t('work.monthLabel')}</span>
        </a>
      </p>
      <p>
        <a href={to('rated')}>
          <strong className="with-icon">
            {stars ?? UNKNOWN} <Icon name="star" />
          </strong>{' '}
          <span>{t(stars === null ? 'work.noStars' : 'work.starsLabel')}</span>
        </a>
      </p>
    </section>
  )
}

const starsIn = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(value)
