import type { ListingType } from '@/domain/listings/words'

/** What the form asks of a type, beside its title, its category, its photos and a few words. */
export interface Needs {
  price: boolean
  condition: boolean
  hiddenDetail: boolean
}

const NEEDS: Record<ListingType, Needs> = {
  sell: { price: true, condition: true, hiddenDetail: false },
  free: { price: false, condition: true, hiddenDetail: false },
  buy: { price: true, condition: false, hiddenDetail: false },
  service: { price: true, condition: false, hiddenDetail: false },
  need_service: { price: true, condition: false, hiddenDetail: false },
  lost: { price: false, condition: false, hiddenDetail: false },
  found: { price: false, condition: false, hiddenDetail: true },
}

export const needsOf = (type: ListingType): Needs => NEEDS[type]
