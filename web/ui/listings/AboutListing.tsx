import type { ConversationView } from '@/web/data/listings/conversation'
import type { Words } from '@/web/i18n/words'
import { HiddenDetail } from './OwnListing'
import { ListingStatusTag, TypeTag } from './Tags'

/** What a conversation is about; who found something compares there what a claimant describes. */
export function AboutListing({ conversation, t }: { conversation: ConversationView; t: Words }) {
  const { listing, isSeller, otherName: name } = conversation
  if (!listing) return <p className="soft">{t('listings.talk.gone')}</p>
  const { id, title, type, hiddenDetail } = listing
  return (
    <section className="card" aria-label={t('listings.talk.about')}>
      <p className="meta">
        <TypeTag type={type} t={t} />
        <ListingStatusTag listing={listing} t={t} />
      </p>
      <p>
        <a href={`/listings/${id}`}>{title}</a>
      </p>
      {isSeller && hiddenDetail ? (
        <HiddenDetail detail={hiddenDetail} hint={t('listings.talk.compare', { name })} t={t} />
      ) : null}
      {isSeller && type === 'found' && (listing.status === 'active' || listing.status === 'reserved') ? (
        <p>
          <a href={`/listings/${id}#own`}>{t('listings.talk.compareLink')}</a>
        </p>
      ) : null}
    </section>
  )
}
