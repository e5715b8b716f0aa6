import { URGENCIES } from '@/domain/notifications'
import { type AnnouncementChoice, SEARCH_MAX } from '@/web/data/announcements/list-choice'
import type { Words } from '@/web/i18n/words'
import { addressOf, isNarrowed, unfiltered } from './address'

interface FiltersProps {
  choice: AnnouncementChoice
  categories: { id: string; name: string }[]
  t: Words
}

/** Searches the list, and narrows it: a form that asks for an address, so that each view can be kept and sent on. */
export function Filters({ choice, categories, t }: FiltersProps) {
  const { view, search, category, urgency, isUnread } = choice
  return (
    <search>
      <form method="get" action="/announcements" className="notice-search">
        {view === 'current' ? null : <input type="hidden" name="view" value={view} />}
        <label className="unseen" htmlFor="search">
          {t('announcements.search.label')}
        </label>
        <div className="search-line">
          <input
            type="search"
            id="search"
            name="search"
            defaultValue={search}
            maxLength={SEARCH_MAX}
            placeholder={t('announcements.search.label')}
          />
          <button type="submit" className="quiet">
            {t('announcements.search.go')}
          </button>
        </div>
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
        {isNarrowed(choice) ? (
          <p>
            <a href={addressOf(unfiltered(choice))}>{t('announcements.search.clear')}</a>
          </p>
        ) : null}
      </form>
    </search>
  )
}

interface ChoiceOfProps {
  name: string
  label: string
  /** What the list says while nothing is chosen. */
  any: string
  chosen: string | null
  options: { value: string; label: string }[]
}

function ChoiceOf({ name, label, any, chosen, options }: ChoiceOfProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? ''}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
