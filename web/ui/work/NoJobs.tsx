import type { JobList } from '@/web/data/work/lists'
import type { Words } from '@/web/i18n/words'
import { EmptyState } from '../EmptyState'
import type { IconName } from '../Icon'

const ICONS: Record<JobList, IconName> = {
  mine: 'work',
  trade: 'inbox',
  waiting: 'pause',
  history: 'check',
  unassigned: 'inbox',
  unseen: 'eye',
  overdue: 'clock',
  risk: 'clock',
  month: 'check',
  rated: 'star',
  late: 'clock',
}

interface NoJobsProps {
  list: JobList
  /** The list is a colleague's. */
  isOther: boolean
  /** There is work of the viewer's trade to take. */
  hasTrade: boolean
  t: Words
}

/** A list without jobs: good news mostly, and what to do next. */
export function NoJobs({ list, isOther, hasTrade, t }: NoJobsProps) {
  const name = isOther ? 'theirs' : list
  const action =
    list === 'mine' && hasTrade ? { href: '/work?list=trade', label: t('work.none.look') } : undefined
  return (
    <EmptyState icon={ICONS[list]} title={t(`work.none.${name}Title`)} action={action}>
      {t(`work.none.${name}Text`)}
    </EmptyState>
  )
}
