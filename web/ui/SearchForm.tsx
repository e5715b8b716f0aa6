import type { ReactNode } from 'react'

interface SearchFormProps {
  /** The address that is asked, without a query. */
  action: string
  search: string
  /** Characters; a longer search is cut. */
  maxLength: number
  words: { label: string; go: string; clear: string }
  /** The address without what was searched for and narrowed by; null where nothing was. */
  clearHref: string | null
  /** What is asked for without being shown. */
  kept?: { name: string; value: string } | null
  /** By what else the list is narrowed. */
  children?: ReactNode
}

/** Searches a list, and narrows it: a form that asks for an address, so that each view can be kept and sent on. */
export function SearchForm({ action, search, maxLength, words, clearHref, kept, children }: SearchFormProps) {
  return (
    <search>
      <form method="get" action={action} className="notice-search">
        {kept ? <input type="hidden" name={kept.name} value={kept.value} /> : null}
        <label className="unseen" htmlFor="search">
          {words.label}
        </label>
        <div className="search-line">
          <input
            type="search"
            id="search"
            name="search"
            defaultValue={search}
            maxLength={maxLength}
            placeholder={words.label}
          />
          <button type="submit" className="quiet">
            {words.go}
          </button>
        </div>
        {children}
        {clearHref ? (
          <p>
            <a href={clearHref}>{words.clear}</a>
          </p>
        ) : null}
      </form>
    </search>
  )
}
