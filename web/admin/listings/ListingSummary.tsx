import type { UIFieldServerProps } from 'payload'
import { labelOf } from '@/collections/fields'
import { formatPaise } from '@/domain/money'
import { panelListing } from '@/web/data/panel-posts'
import { whereOf } from '../conditions'
import { Fact } from '../Fact'
import { Instant } from '../Instant'
import { PersonFact } from '../PersonFact'
import { listPath } from '../paths'
import { RefreshAfterSave } from '../RefreshAfterSave'
import { ListingStatusTag } from './ListingStatusTag'

/** At the head of the form: where the listing stands, whose it is and until when it stands. */
export async function ListingSummary({ id, payload }: UIFieldServerProps) {
  const listing = id ? await panelListing(payload, String(id)) : null
  if (!listing) return null
  const { status, hidden, type, pricePaise, listedAt, expiresAt, moderationNote } = listing
  return (
    <section className="field-type estate-summary" aria-label="About this listing">
      <RefreshAfterSave id={listing.id} />
      <p>
        <ListingStatusTag status={status ?? 'active'} />{' '}
        {hidden && <span className="estate-tag estate-tag--withdrawn">Hidden</span>} {labelOf(type)}
        {typeof pricePaise === 'number' && ` · ${formatPaise(pricePaise)}`}
      </p>
      <dl className="estate-facts">
        <PersonFact name="By" of={listing.seller} />
        {listedAt && (
          <Fact name="Listed">
            <Instant at={listedAt} />
          </Fact>
        )}
        {expiresAt && (
          <Fact name="Listed until">
            <Instant at={expiresAt} />
          </Fact>
        )}
        <PersonFact name="Decided by" of={listing.moderatedBy} />
        {moderationNote && <Fact name="Why">{moderationNote}</Fact>}
      </dl>
      <p className="estate-summary__links">
        <a href={`/listings/${listing.id}`}>As people see it</a>
        <a href={listPath('reports', whereOf([{ subjectId: { equals: listing.id } }]))}>Reports about it</a>
      </p>
    </section>
  )
}
