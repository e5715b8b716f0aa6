import { breaksPolicy } from '../violations'
import { findPhoneNumber } from './phone-in-text'
import type { Condition, ListingType } from './words'

/** What a listing says of itself. The price is in paise. */
export interface Terms {
  type: ListingType
  title: string
  description: string | null
  pricePaise: number | null
  condition: Condition | null
  hiddenDetail: string | null
}

/** Nothing is paid for these. */
const WITHOUT_PRICE: readonly ListingType[] = ['free', 'lost', 'found']
/** These are no things that could be worn. */
const WITHOUT_CONDITION: readonly ListingType[] = ['service', 'need_service']

/** The terms as they are stored: no price of nothing where nothing is paid. */
export function storedTerms(terms: Terms): Terms {
  const isNothing = terms.pricePaise === 0 && WITHOUT_PRICE.includes(terms.type)
  return isNothing ? { ...terms, pricePaise: null } : terms
}

/** Whether something is for sale for nothing; without a price its price is to be agreed on (contract §9). */
export const isSoldForNothing = ({ type, pricePaise }: Pick<Terms, 'type' | 'pricePaise'>): boolean =>
  type === 'sell' && pricePaise === 0

/**
 * Each type has its own terms. `changed` names the fields whose text is new: what stands is not looked at again. What only
 * the owner can know may hold any number, since nobody else reads it.
 * @throws RuleViolation 422 `price_not_asked`, `price_of_nothing`, `condition_not_asked`, `hidden_detail_not_asked`, `contact_in_text`.
 */
export function requireFitTerms(terms: Terms, changed: readonly string[]): void {
  const { type, pricePaise, condition, hiddenDetail } = terms
  if (pricePaise !== null && WITHOUT_PRICE.includes(type))
    throw breaksPolicy('price_not_asked', 'Nothing is paid for this. Leave the price out.', 'pricePaise')
  if (isSoldForNothing(terms) && (changed.includes('pricePaise') || changed.includes('type')))
    throw breaksPolicy(
      'price_of_nothing',
      'For nothing? Then give it away, as `free`; or leave the price out, to agree on one.',
      'pricePaise',
    )
  if (condition !== null && WITHOUT_CONDITION.includes(type))
    throw breaksPolicy('condition_not_asked', 'A service has no condition. Leave it out.', 'condition')
  if (hiddenDetail !== null && type !== 'found')
    throw breaksPolicy(
      'hidden_detail_not_asked',
      'Only for what was found somebody has to say what it looks like.',
      'hiddenDetail',
    )
  for (const field of ['title', 'description'] as const)
    if (changed.includes(field)) refuseContact(field, terms[field])
}

/** Who is interested writes to the seller here. @throws RuleViolation 422 `contact_in_text`. */
export function refuseContact(field: string, text: string | null): void {
  if (text === null || findPhoneNumber(text) === null) return
  throw breaksPolicy(
    'contact_in_text',
    'Leave phone numbers out: whoever is interested writes to you here, and you share your number with whom you like.',
    field,
  )
}
