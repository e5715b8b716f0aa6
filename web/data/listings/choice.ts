import {
  LISTING_CATEGORIES,
  LISTING_TYPES,
  type ListingCategory,
  type ListingType,
} from '@/domain/listings/words'
import { parseRupees } from '@/domain/money'
import { pageNumber } from '@/web/page-number'

/** Characters of a search; longer ones are cut. */
export const SEARCH_MAX = 200

/** The tabs of the market, and what stands under each. */
export const KINDS = {
  all: LISTING_TYPES,
  sale: ['sell'],
  free: ['free'],
  wanted: ['buy'],
  services: ['service', 'need_service'],
  lost_found: ['lost', 'found'],
} as const satisfies Record<string, readonly ListingType[]>
export type Kind = keyof typeof KINDS
export const KIND_NAMES = Object.keys(KINDS) as Kind[]

export const SORTS = ['newest', 'match', 'cheapest', 'dearest', 'ending'] as const
export type Sort = (typeof SORTS)[number]

/** Which listings the market shows. */
export interface ListingChoice {
  kind: Kind
  /** One of those under the tab. */
  type: ListingType | null
  category: ListingCategory | null
  /** Empty for no search. */
  search: string
  /** Inclusive. */
  fromPaise: number | null
  toPaise: number | null
  withPhoto: boolean
  sort: Sort
  page: number
}

export type Query = Record<string, string | string[] | undefined>

/** The search, without what a database cannot hold. */
const searchIn = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, SEARCH_MAX) : ''

const paiseIn = (value: unknown): number | null =>
  typeof value === 'string' && value.trim() ? parseRupees(value) : null

/** What an address asks for; whatever in it is none is left out. */
export function choiceIn(query: Query): ListingChoice {
  const search = searchIn(query.search)
  const kind = KIND_NAMES.find((name) => name === query.kind) ?? 'all'
  const types: readonly ListingType[] = KINDS[kind]
  const asked = SORTS.find((name) => name === query.sort)
  const usual: Sort = search ? 'match' : 'newest'
  return {
    kind,
    type: types.find((name) => name === query.type) ?? null,
    category: LISTING_CATEGORIES.find((name) => name === query.category) ?? null,
    search,
    fromPaise: paiseIn(query.from),
    toPaise: paiseIn(query.to),
    withPhoto: query.photo === '1',
    // Without a search nothing matches better than anything else.
    sort: asked === undefined || (asked === 'match' && !search) ? usual : asked,
    page: pageNumber(query.page),
  }
}
