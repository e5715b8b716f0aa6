import { LISTING_CATEGORIES } from '@/domain/listings/words'
import { KINDS, type ListingChoice, SEARCH_MAX, SORTS } from '@/web/data/listings/choice'
import type { Words } from '@/web/i18n/words'
import { rupeesText } from '../work/rupees-text'
import { addressOf, everythingOf, isFiltered, isNarrowed } from './address'

/** Searches the market, and narrows it: a form that asks for an address, so that each view can be kept and sent on. */
export function Filters({ choice, t }: { choice: ListingChoice; t: Words }) {
  const { kind, search, sort } = choice
  const isOpen = isFiltered(choice) || sort !== (search ? 'match' : 'newest')
  return (
    <search>
      <form method="get" action="/listings" className="notice-search">
        {kind === 'all' ? null : <input type="hidden" name="kind" value={kind} />}
        <label className="unseen" htmlFor="search">
          {t('listings.search.label')}
        </label>
        <div className="search-line">
          <input
            type="search"
            id="search"
            name="search"
            defaultValue={search}
            maxLength={SEARCH_MAX}
            placeholder={t('listings.search.label')}
          />
          <button type="submit" className="quiet">
            {t('listings.search.go')}
          </button>
        </div>
        <details className="more" open={isOpen ? true : undefined}>
          <summary>{t('listings.search.narrow')}</summary>
          <Narrowing choice={choice} t={t} />
        </details>
        {isNarrowed(choice) ? (
          <p>
            <a href={addressOf(everythingOf(kind))}>{t('listings.search.clear')}</a>
          </p>
        ) : null}
      </form>
    </search>
  )
}

function Narrowing({ choice, t }: { choice: ListingChoice; t: Words }) {
  const { kind, type, category, fromPaise, toPaise, withPhoto, search, sort } = choice
  const types = KINDS[kind]
  return (
    <div className="market-narrowing">
      {types.length > 1 ? (
        <ChoiceOf
          name="type"
          label={t('listings.search.type')}
          any={t('listings.search.anyType')}
          chosen={type}
          options={types.map((value) => ({ value, label: t(`listings.type.${value}`) }))}
        />
      ) : null}
      <ChoiceOf
        name="category"
        label={t('listings.search.category')}
        any={t('listings.search.anyCategory')}
        chosen={category}
        options={LISTING_CATEGORIES.map((value) => ({ value, label: t(`listings.category.${value}`) }))}
      />
      <PriceField name="from" label={t('listings.search.priceFrom')} paise={fromPaise} />
      <PriceField name="to" label={t('listings.search.priceTo')} paise={toPaise} />
      {fromPaise !== null && toPaise !== null && fromPaise > toPaise ? (
        <p className="problem small">{t('listings.search.reversed')}</p>
      ) : null}
      <ChoiceOf
        name="sort"
        label={t('listings.search.sort')}
        chosen={sort}
        options={SORTS.filter((value) => search || value !== 'match').map((value) => ({
          value,
          label: t(`listings.sort.${value}`),
        }))}
      />
      <label className="option">
        <input type="checkbox" name="photo" value="1" defaultChecked={withPhoto} />
        <span>{t('listings.search.withPhoto')}</span>
      </label>
      <button type="submit" className="quiet">
        {t('listings.search.show')}
      </button>
    </div>
  )
}

function PriceField({ name, label, paise }: { name: string; label: string; paise: number | null }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} inputMode="decimal" autoComplete="off" defaultValue={rupeesText(paise)} />
    </div>
  )
}

interface ChoiceOfProps {
  name: string
  label: string
  /** What the list says while nothing is chosen; absent where something always is. */
  any?: string
  chosen: string | null
  options: { value: string; label: string }[]
}

function ChoiceOf({ name, label, any, chosen, options }: ChoiceOfProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? ''}>
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
