import type { Language } from '@/domain/notifications'
import type { ListingView } from '@/web/data/listings/listing'
import { day } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

interface ListingFactsProps {
  listing: ListingView
  t: Words
  language: Language
}

/** What there is to know about it at a glance. */
export function ListingFacts({ listing, t, language }: ListingFactsProps) {
  const { category, condition, listedAt, expiresAt, status } = listing
  const isStanding = status === 'active' || status === 'reserved'
  return (
    <dl className="facts">
      <Fact name={t('listings.page.category')}>{t(`listings.category.${category ?? 'other'}`)}</Fact>
      {condition ? (
        <Fact name={t('listings.page.condition')}>{t(`listings.condition.${condition}`)}</Fact>
      ) : null}
      {listedAt ? <Fact name={t('listings.page.listed')}>{day(listedAt, language)}</Fact> : null}
      {expiresAt && isStanding ? (
        <Fact name={t('listings.page.until')}>{day(expiresAt, language)}</Fact>
      ) : null}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
