import { offersToSeller } from '@/domain/listings/offers'
import type { Language } from '@/domain/notifications'
import type { ListingView } from '@/web/data/listings/listing'
import { day } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { StepForm } from './StepForm'

interface OwnListingProps {
  listing: ListingView
  t: Words
  language: Language
}

/** How its owner's listing stands, and what they can do about it. */
export function OwnListing({ listing, t, language }: OwnListingProps) {
  const { hiddenDetail, moderationNote, writers, hidden, status } = listing
  return (
    <section className="card" aria-labelledby="own">
      <h2 id="own">{t('listings.page.own.title')}</h2>
      <p>{stateWords(listing, t, language)}</p>
      {moderationNote && (hidden || status === 'removed') ? (
        <p>{t('listings.page.own.because', { note: moderationNote })}</p>
      ) : null}
      {hiddenDetail ? (
        <HiddenDetail detail={hiddenDetail} hint={t('listings.page.hiddenDetailHint')} t={t} />
      ) : null}
      {status === 'draft' ? null : (
        <p>
          <a href="/listings/conversations" className="with-icon">
            <Icon name="talk" />
            {t('listings.page.own.conversations', { count: writers })}
          </a>
        </p>
      )}
      <Steps listing={listing} t={t} />
    </section>
  )
}

function stateWords(
  { status, hidden, moderationNote, expiresAt }: ListingView,
  t: Words,
  language: Language,
) {
  if (hidden && status !== 'removed')
    return t(moderationNote ? 'listings.page.own.hiddenBy' : 'listings.page.own.hidden')
  return t(`listings.page.own.${status}`, { until: expiresAt ? day(expiresAt, language) : '' })
}

/** What a claimant has to describe. */
export function HiddenDetail({ detail, hint, t }: { detail: string; hint: string; t: Words }) {
  return (
    <div className="secret">
      <p className="with-icon">
        <Icon name="lock" />
        <strong>{t('listings.page.hiddenDetail')}</strong>
      </p>
      <p className="written">{detail}</p>
      <p className="hint">{hint}</p>
    </div>
  )
}

function Steps({ listing, t }: Omit<OwnListingProps, 'language'>) {
  const { type, isReported } = listing
  const offers = offersToSeller(listing.status, isReported)
  return (
    <>
      {isReported ? <p className="notice">{t('errors.reported')}</p> : null}
      <div className="buttons">
        {offers.publishes ? (
          <StepForm
            {...{ listing, t }}
            step="publish"
            label={t('listings.page.own.publish')}
            className="button"
          />
        ) : null}
        {offers.edits ? (
          <a className="button quiet" href={`/listings/${listing.id}/edit`}>
            {t('listings.page.own.edit')}
          </a>
        ) : null}
        {offers.reserves ? (
          <StepForm {...{ listing, t }} step="reserve" label={t('listings.page.own.reserve')} />
        ) : null}
        {offers.unreserves ? (
          <StepForm {...{ listing, t }} step="unreserve" label={t('listings.page.own.unreserve')} />
        ) : null}
        {offers.renews ? (
          <StepForm {...{ listing, t }} step="renew" label={t('listings.page.own.renew')} />
        ) : null}
      </div>
      {offers.ends ? (
        <details className="more">
          <summary>{t(`listings.page.own.over.${type}`)} …</summary>
          <p className="hint">{t(`listings.page.own.overText.${type}`)}</p>
          <StepForm
            {...{ listing, t }}
            step="over"
            label={t(`listings.page.own.over.${type}`)}
            className="button"
          />
        </details>
      ) : null}
    </>
  )
}
