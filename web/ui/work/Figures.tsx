import type { Language } from '@/domain/notifications'
import type { Workload } from '@/domain/performance'
import { WORKLOAD_CAP } from '@/domain/tickets/words'
import { LOCALES, type Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { LoadBar } from './LoadBar'

interface FiguresProps {
  workload: Workload
  /** Whose they are, when they are a colleague's. */
  name: string | null
  t: Words
  language: Language
}

/** Somebody's month at a glance. */
export function Figures({ workload, name, t, language }: FiguresProps) {
  const { activeRequests, completedThisMonth, satisfaction } = workload
  const stars = satisfaction === null ? null : starsIn(satisfaction, language)
  return (
    <section className="work-figures" aria-label={name ? t('work.figuresOf', { name }) : t('work.figures')}>
      <p>
        <strong>{t('work.jobsOf', { count: activeRequests, cap: WORKLOAD_CAP })}</strong>
        <LoadBar count={activeRequests} />
        <span>{t(activeRequests >= WORKLOAD_CAP ? 'work.listFull' : 'work.jobsLabel')}</span>
      </p>
      <p>
        <strong>{completedThisMonth}</strong>
        <span>{t('work.monthLabel')}</span>
      </p>
      <p>
        <strong className="with-icon">
          {stars ?? '–'} <Icon name="star" />
        </strong>
        <span>{t(stars === null ? 'work.noStars' : 'work.starsLabel')}</span>
      </p>
    </section>
  )
}

const starsIn = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(value)
