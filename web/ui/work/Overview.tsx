import type { WorkPage } from '@/web/data/work/page'
import type { Words } from '@/web/i18n/words'
import { Loads } from './Loads'
import { countText, listAddress } from './tabs'

const COUNTED = ['unassigned', 'unseen', 'overdue', 'risk'] as const
/** Of them, those that missed a promise. */
const MISSED: readonly string[] = ['unseen', 'overdue']

/** How the work stands, for who gives it out: what nobody has or has looked at, what is late or soon will be, and who carries what. */
export function Overview({ page: { counts, loads }, t }: { page: WorkPage; t: Words }) {
  return (
    <section aria-label={t('work.overview.title')}>
      <div className="work-figures">
        {COUNTED.map((list) => {
          const count = counts.get(list) ?? 0
          return (
            <p key={list} className={MISSED.includes(list) && count > 0 ? 'late' : undefined}>
              <a href={listAddress({ list, staff: null, page: 1 })}>
                <strong>{countText(count, t)}</strong> <span>{t(`work.overview.${list}`)}</span>
              </a>
            </p>
          )
        })}
      </div>
      <Loads loads={loads} t={t} />
    </section>
  )
}
