import type { Listing } from '@/domain/listings/listing'
import type { Terms } from '@/domain/listings/terms'
import type { Condition, ListingStatus, ListingType } from '@/domain/listings/words'
import type { ToldListing } from '@/domain/notifications'
import { env } from '@/server/env'
import { storedInstant } from '@/server/stored-instant'
import { idOf, idsOf } from '../ids'
import { sameValue } from '../same-value'

type Row = Record<string, unknown>

/** What a seller writes; the rest is filled by the rules or by moderators. */
const OFFER_FIELDS = [
  'title',
  'description',
  'type',
  'category',
  'pricePaise',
  'condition',
  'photos',
  'hiddenDetail',
] as const

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** A row as the rules know it. */
export function listingOf(row: Row): Listing {
  return {
    type: row.type as ListingType,
    status: row.status as ListingStatus,
    sellerId: idOf(row.seller) ?? '',
    hidden: row.hidden === true,
    listedAt: storedInstant(row.listedAt),
    expiresAt: storedInstant(row.expiresAt),
    closedAt: storedInstant(row.closedAt),
    warnedFiveDaysAt: storedInstant(row.warnedFiveDaysAt),
    warnedOneDayAt: storedInstant(row.warnedOneDayAt),
  }
}

/** What a row says of itself. */
export function termsOf(row: Row): Terms {
  return {
    type: row.type as ListingType,
    title: String(row.title ?? ''),
    description: text(row.description),
    pricePaise: typeof row.pricePaise === 'number' ? row.pricePaise : null,
    condition: (row.condition as Condition) || null,
    hiddenDetail: text(row.hiddenDetail),
  }
}

/** A row as the messages about it need it. */
export function toldOf(row: Row): ToldListing {
  const expiresAt = storedInstant(row.expiresAt)
  return {
    id: String(row.id),
    title: String(row.title),
    type: row.type as ListingType,
    ...(expiresAt ? { expiresAt, zone: env.timeZone } : {}),
  }
}

/** The fields of the offer that a write changes. */
export function changedFields(data: Row, before: Row): string[] {
  return OFFER_FIELDS.filter((field) => {
    if (data[field] === undefined) return false
    const isPhotos = field === 'photos'
    return !sameValue(
      isPhotos ? idsOf(data[field]) : data[field],
      isPhotos ? idsOf(before[field]) : before[field],
    )
  })
}
