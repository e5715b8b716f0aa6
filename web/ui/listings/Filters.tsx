import { LISTING_CATEGORIES } from '@/domain/listings/words'
import { KINDS, type ListingChoice, SEARCH_MAX, SORTS } from '@/web/data/listings/choice'
import type { Words } from '@/web/i18n/words'
import { ChoiceOf } from '../ChoiceOf'
import { SearchForm } from '../SearchForm'
import { rupeesText } from '../work/rupees-text'
import { addressOf, everythingOf, isFiltered, isNarrowed } from './address'

/** Searches the market, and narrows it. */
export function Filters({ choice, t }: { choice: ListingChoice; t: Words }) {
  const { kind, search, sort } = choice
  const isOpen = isFiltered(choice) || sort !== (search ? 'match' : 'newest')
  return (
    <SearchForm
      action="/listings"
      search={search}
      maxLength={SEARCH_MAX}
      words={{
        label: t('listings.search.label'),
        go: t('listings.search.go'),
        clear: t('listings.search.clear'),
      }}
      clearHref={isNarrowed(choice) ? addressOf(everythingOf(kind)) : null}
      kept={kind === 'all' ? null : { name: 'kind', value: kind }}
    >
      <details className="more" open={isOpen ? true : undefined}>
        <summary>{t('listings.search.narrow')}</summary>
        <Narrowing choice={choice} t={t} />
      </details>
    </SearchForm>
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
