import type { ListingView } from '@/web/data/listings/listing'
import type { Words } from '@/web/i18n/words'
import { ListingStatusTag, TypeTag } from './Tags'
import { priceWords } from './words'

/** What it is, what it costs, and whose it is: by first name, and nothing by which to reach them. */
export function ListingHead({ listing, t }: { listing: ListingView; t: Words }) {
  const { title, type, seller } = listing
  const words = priceWords(listing, t)
  return (
    <header className="listing-head">
      <p className="meta">
        <TypeTag type={type} t={t} />
        <ListingStatusTag listing={listing} t={t} />
        <span>{t('listings.page.by', { name: seller.isViewer ? t('listings.page.you') : seller.name })}</span>
      </p>
      <h1>{title}</h1>
      {words && type !== 'free' ? <p className="price large">{words}</p> : null}
    </header>
  )
}
