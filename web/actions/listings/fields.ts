import 'server-only'
import { isSoldForNothing } from '@/domain/listings/terms'
import {
  CONDITIONS,
  DESCRIPTION_MAX,
  HIDDEN_DETAIL_MAX,
  LISTING_CATEGORIES,
  type ListingType,
  TITLE_MAX,
} from '@/domain/listings/words'
import { isRupees, MAX_PAISE, parseRupees } from '@/domain/money'
import { price as priceText } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import type { FormProblem } from '@/web/ui/form/state'
import { needsOf } from '@/web/ui/listings/needs'
import { checkTexts } from '../form/check'
import { textOf } from '../run'

/** What a form says of a listing; what its type has no use for is emptied. */
export function fieldsIn(form: FormData, type: ListingType) {
  const needs = needsOf(type)
  const price = textOf(form, 'pricePaise')
  return {
    title: textOf(form, 'title'),
    description: textOf(form, 'description') || null,
    category: LISTING_CATEGORIES.find((name) => name === form.get('category')) ?? 'other',
    pricePaise: needs.price && price ? parseRupees(price) : null,
    condition: needs.condition ? (CONDITIONS.find((name) => name === form.get('condition')) ?? null) : null,
    ...(needs.hiddenDetail ? { hiddenDetail: textOf(form, 'hiddenDetail') || null } : {}),
  }
}

/** What is wrong with it, in the page's words. */
export function checkFields(form: FormData, type: ListingType, t: Words): FormProblem[] {
  const needs = needsOf(type)
  return [
    ...checkTexts(form, t, [
      { name: 'title', label: t('listings.form.name'), max: TITLE_MAX, isRequired: true },
    ]),
    ...checkPrice(form, needs.price, t, type),
    ...checkTexts(form, t, [
      { name: 'description', label: t('listings.form.description'), max: DESCRIPTION_MAX },
      ...(needs.hiddenDetail
        ? [
            {
              name: 'hiddenDetail',
              label: t('listings.form.hiddenDetail'),
              max: HIDDEN_DETAIL_MAX,
              isRequired: true,
            },
          ]
        : []),
    ]),
  ]
}

function checkPrice(form: FormData, isAsked: boolean, t: Words, type: ListingType): FormProblem[] {
  const price = isAsked ? textOf(form, 'pricePaise') : ''
  const wrong = price ? wrongPrice(price, type, t) : null
  return wrong ? [{ field: 'pricePaise', message: wrong }] : []
}

/** What is wrong with a price that was written; null where nothing is. */
function wrongPrice(written: string, type: ListingType, t: Words): string | null {
  const paise = parseRupees(written)
  if (isSoldForNothing({ type, pricePaise: paise })) return t('listings.form.priceNothing')
  if (paise !== null) return null
  if (isRupees(written)) return t('listings.form.priceTooHigh', { max: priceText(MAX_PAISE) })
  return t('listings.form.priceWrong')
}
