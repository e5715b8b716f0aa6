import { URGENCIES } from '@/domain/notifications'
import { type AnnouncementChoice, SEARCH_MAX } from '@/web/data/announcements/list-choice'
import type { Words } from '@/web/i18n/words'
import { ChoiceOf } from '../ChoiceOf'
import { SearchForm } from '../SearchForm'
import { addressOf, isNarrowed, unfiltered } from './address'

interface FiltersProps {
  choice: AnnouncementChoice
  categories: { id: string; name: string }[]
  t: Words
}

/** Searches the list, and narrows it. */
export function Filters({ choice, categories, t }: FiltersProps) {
  const { view, search, category, urgency, isUnread } = choice
  return (
    <SearchForm
      action="/announcements"
      search={search}
      maxLength={SEARCH_MAX}
      words={{
        label: t('announcements.search.label'),
        go: t('announcements.search.go'),
        clear: t('announcements.search.clear'),
      }}
      clearHref={isNarrowed(choice) ? addressOf(unfiltered(choice)) : null}
      kept={view === 'current' ? null : { name: 'view', value: view }}
    >
      <details className="more" open={category || urgency || isUnread ? true : undefined}>
        <summary>{t('announcements.search.narrow')}</summary>
        <div className="narrowing">
          <ChoiceOf
            name="category"
            label={t('announcements.search.category')}
            any={t('announcements.search.anyCategory')}
            chosen={category}
            options={categories.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ChoiceOf
            name="urgency"
            label={t('announcements.search.urgency')}
            any={t('announcements.search.anyUrgency')}
            chosen={urgency}
            options={URGENCIES.map((value) => ({ value, label: t(`announcements.urgency.${value}`) }))}
          />
          <label className="option">
            <input type="checkbox" name="unread" value="1" defaultChecked={isUnread} />
            <span>{t('announcements.search.unread')}</span>
          </label>
          <button type="submit" className="quiet">
            {t('announcements.search.show')}
          </button>
        </div>
      </details>
    </SearchForm>
  )
}
