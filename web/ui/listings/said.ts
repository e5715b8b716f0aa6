import type { ListingView } from '@/web/data/listings/listing'
import { SAID_OF_LISTING, SAID_OF_THREAD } from '@/web/data/listings/said'
import type { Words } from '@/web/i18n/words'

/** What a listing's page says after something was done on it; null for what an address merely claims. */
export function saidOfListing(said: unknown, listing: ListingView, t: Words): string | null {
  const key = SAID_OF_LISTING.find((name) => name === said)
  return key && isTrue(key, listing) ? t(`listings.page.said.${key}`) : null
}

function isTrue(said: (typeof SAID_OF_LISTING)[number], listing: ListingView): boolean {
  const { status, hidden, seller, mayModerate } = listing
  switch (said) {
    case 'reported':
      return !seller.isViewer
    case 'hidden':
      return mayModerate && hidden
    case 'shown':
      return mayModerate && !hidden
    case 'removed':
      return mayModerate && status === 'removed'
    case 'restored':
      return mayModerate && status !== 'removed'
    case 'drafted':
      return seller.isViewer && status === 'draft'
    case 'reserved':
      return seller.isViewer && status === 'reserved'
    case 'over':
      return seller.isViewer && status === 'sold'
    case 'edited':
      return seller.isViewer
    default:
      return seller.isViewer && (status === 'active' || status === 'reserved')
  }
}

/** What a conversation's page says after something was done in it. */
export function saidOfThread(said: unknown, t: Words): string | null {
  const key = SAID_OF_THREAD.find((name) => name === said)
  return key ? t(`listings.talk.said.${key}`) : null
}
