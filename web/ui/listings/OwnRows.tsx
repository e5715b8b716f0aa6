import { offersToSeller } from '@/domain/listings/offers'
import type { Language } from '@/domain/notifications'
import type { OwnListing } from '@/web/data/listings/mine'
import { day } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Picture } from './ListingCards'
import { StepForm } from './StepForm'
import { ListingStatusTag, TypeTag } from './Tags'
import { priceWords } from './words'

/** Days before its end from which a row offers to renew a listing that still stands. */
const RENEW_DAYS = 7
const DAY_MS = 86_400_000

interface OwnRowsProps {
  rows: readonly OwnListing[]
  now: Date
  t: Words
  language: Language
}

/** One's own listings: how each stands, and the step that is next. */
export function OwnRows({ rows, now, t, language }: OwnRowsProps) {
  return (
    <ul className="rows own-listings">
      {rows.map((row) => (
        <li key={row.id} className="row">
          <Picture card={row} isInSight={false} />
          <div className="own-listing">
            <a className="row-link" href={`/listings/${row.id}`}>
              {row.title}
            </a>
            <p className="meta">
              <TypeTag type={row.type} t={t} />
              <ListingStatusTag listing={row} t={t} />
              {row.type !== 'free' ? <span>{priceWords(row, t)}</span> : null}
            </p>
            <p className="meta small">
              {isStanding(row) && row.expiresAt ? (
                <span>
                  {t('listings.page.until')}: {day(row.expiresAt, language)}
                </span>
              ) : null}
              {row.status === 'draft' ? null : (
                <span>{t('listings.own.people', { count: row.writers })}</span>
              )}
            </p>
            <NextStep row={row} now={now} t={t} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const isStanding = ({ status }: OwnListing): boolean => status === 'active' || status === 'reserved'

function NextStep({ row, now, t }: { row: OwnListing; now: Date; t: Words }) {
  const offers = offersToSeller(row.status)
  const isEnding =
    row.expiresAt !== null && new Date(row.expiresAt).getTime() - now.getTime() < RENEW_DAYS * DAY_MS
  return (
    <div className="buttons">
      {offers.publishes ? (
        <StepForm listing={row} step="publish" label={t('listings.page.own.publish')} t={t} />
      ) : null}
      {offers.renews && isEnding ? (
        <StepForm listing={row} step="renew" label={t('listings.page.own.renew')} t={t} />
      ) : null}
      {offers.unreserves ? (
        <StepForm listing={row} step="unreserve" label={t('listings.page.own.unreserve')} t={t} />
      ) : null}
    </div>
  )
}
