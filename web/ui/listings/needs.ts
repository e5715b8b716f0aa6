import type { ListingType } from '@/domain/listings/words'

/** What the form asks of a type, beside its title, its category, its photos and a few words. */
export interface Needs {
  price: 'required' | 'optional' | null
  condition: boolean
  hiddenDetail: boolean
}

const NEEDS: Record<ListingType, Needs> = {
  sell: { price: 'required', condition: true, hiddenDetail: false },
  free: { price: null, condition: true, hiddenDetail: false },
  buy: { price: 'optional', condition: false, hiddenDetail: false },
  service: { price: 'optional', condition: false, hiddenDetail: false },
  need_service: { price: 'optional', condition: false, hiddenDetail: false },
  lost: { price: null, condition: false, hiddenDetail: false },
  found: { price: null, condition: false, hiddenDetail: true },
}

export const needsOf = (type: ListingType): Needs => NEEDS[type]
