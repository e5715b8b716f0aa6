import {
  CONDITIONS,
  DESCRIPTION_MAX,
  HIDDEN_DETAIL_MAX,
  LISTING_CATEGORIES,
  type ListingCategory,
  type ListingType,
  TITLE_MAX,
} from '@/domain/listings/words'
import type { ListingView } from '@/web/data/listings/listing'
import type { Words } from '@/web/i18n/words'
import { Select } from '../form/Choice'
import { Field, TextField } from '../form/Field'
import { rupeesText } from '../work/rupees-text'
import { needsOf } from './needs'

interface ListingFieldsProps {
  type: ListingType
  /** What it says so far; absent for a new one. */
  listing?: ListingView
  t: Words
}

/** Where most of a type belong. */
const USUAL: Partial<Record<ListingType, ListingCategory>> = {
  service: 'classes_and_help',
  need_service: 'classes_and_help',
}

/** What a listing says: as much as its type needs. */
export function ListingFields({ type, listing, t }: ListingFieldsProps) {
  const optional = t('common.optional')
  return (
    <>
      <Field
        name="title"
        label={t('listings.form.name')}
        hint={t(`listings.form.nameHint.${type}`)}
        maxLength={TITLE_MAX}
        defaultValue={listing?.title ?? ''}
        required
      />
      <TermFields type={type} listing={listing} t={t} />
      <Select
        name="category"
        label={t('listings.form.category')}
        defaultValue={listing?.category ?? USUAL[type] ?? 'other'}
        options={LISTING_CATEGORIES.map((value) => ({ value, label: t(`listings.category.${value}`) }))}
      />
      <TextField
        name="description"
        label={t('listings.form.description')}
        hint={`${t(`listings.form.descriptionHint.${type}`)} ${t('listings.form.noNumbers')}`}
        optional={optional}
        rows={5}
        maxLength={DESCRIPTION_MAX}
        defaultValue={listing?.description ?? ''}
      />
      {needsOf(type).hiddenDetail ? (
        <TextField
          name="hiddenDetail"
          label={t('listings.form.hiddenDetail')}
          hint={t('listings.form.hiddenDetailHint')}
          rows={2}
          maxLength={HIDDEN_DETAIL_MAX}
          defaultValue={listing?.hiddenDetail ?? ''}
          required
        />
      ) : null}
    </>
  )
}

/** What it costs, and how it is. */
function TermFields({ type, listing, t }: ListingFieldsProps) {
  const needs = needsOf(type)
  const optional = t('common.optional')
  return (
    <>
      {needs.price ? (
        <Field
          name="pricePaise"
          label={t(`listings.form.price.${type as 'sell'}`)}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={rupeesText(listing?.pricePaise ?? null)}
          hint={type === 'sell' ? t('listings.form.priceHint') : undefined}
          optional={optional}
        />
      ) : null}
      {needs.condition ? (
        <Select
          name="condition"
          label={t('listings.form.condition')}
          empty={t('listings.form.choose')}
          optional={optional}
          defaultValue={listing?.condition ?? ''}
          options={CONDITIONS.map((value) => ({ value, label: t(`listings.condition.${value}`) }))}
        />
      ) : null}
    </>
  )
}
