import type { ListingStatus, ListingType } from '@/domain/listings/words'
import { price } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import type { IconName } from '../Icon'

/** What stands where a listing has no photo, and beside its type. */
export const TYPE_ICONS: Record<ListingType, IconName> = {
  sell: 'tag',
  free: 'gift',
  buy: 'search',
  service: 'work',
  need_service: 'people',
  lost: 'alert',
  found: 'key',
}

/** What it costs, in words of its type; null where nothing is said about money. */
export function priceWords(
  { type, pricePaise }: { type: ListingType; pricePaise: number | null },
  t: Words,
): string | null {
  if (type === 'free') return t('listings.free')
  if (pricePaise === null) return null
  if (type === 'sell') return price(pricePaise)
  return t(type === 'service' ? 'listings.from' : 'listings.upTo', { price: price(pricePaise) })
}

/** What has become of it, in words of its type: `sold` is “returned” for what was found. */
export function statusWords(
  { type, status }: { type: ListingType; status: ListingStatus },
  t: Words,
): string {
  return status === 'sold' ? t(`listings.over.${type}`) : t(`listings.status.${status}`)
}
