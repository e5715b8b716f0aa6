import { OFFERED_CATEGORIES } from '@/domain/notifications'
import type { AlertChoice } from '@/web/data/notifications/list'
import type { Words } from '@/web/i18n/words'

/** Narrows the list to what its messages are about; each view has an address of its own. */
export function CategoryFilter({
  choice,
  href,
  t,
}: {
  choice: AlertChoice
  href: (choice: AlertChoice) => string
  t: Words
}) {
  return (
    <nav className="chips" aria-label={t('notifications.about')}>
      {[null, ...OFFERED_CATEGORIES].map((category) => (
        <a
          key={category}
          className="chip"
          href={href({ ...choice, category, page: 1 })}
          aria-current={choice.category === category ? 'true' : undefined}
        >
          {category ? t(`notifications.categories.${category}`) : t('notifications.everything')}
        </a>
      ))}
    </nav>
  )
}
