export const LISTING_TYPES = ['sell', 'free', 'buy', 'service', 'need_service', 'lost', 'found'] as const
export type ListingType = (typeof LISTING_TYPES)[number]

export const LISTING_STATUSES = ['draft', 'active', 'reserved', 'sold', 'expired', 'removed'] as const
export type ListingStatus = (typeof LISTING_STATUSES)[number]

/** These stand in everybody's list. */
export const OPEN_STATUSES = ['active', 'reserved'] as const satisfies ListingStatus[]

export const isOpenStatus = (status: ListingStatus): boolean =>
  (OPEN_STATUSES as readonly ListingStatus[]).includes(status)

export const CONDITIONS = ['new', 'like_new', 'good', 'fair', 'for_parts'] as const
export type Condition = (typeof CONDITIONS)[number]

export const LISTING_CATEGORIES = [
  'furniture',
  'electronics',
  'appliances',
  'kitchen',
  'books',
  'toys_and_kids',
  'clothing',
  'sports',
  'vehicles',
  'plants_and_garden',
  'pets',
  'classes_and_help',
  'keys_and_papers',
  'other',
] as const
export type ListingCategory = (typeof LISTING_CATEGORIES)[number]

/** Characters. */
export const TITLE_MAX = 120
export const DESCRIPTION_MAX = 3_000
export const HIDDEN_DETAIL_MAX = 500
export const MESSAGE_MAX = 2_000
export const NOTE_MAX = 500

export const PHOTOS_MAX = 6

/** Days for which a listing stands; what was found waits longer for its owner. */
export const LISTED_DAYS = 30
export const FOUND_DAYS = 60
