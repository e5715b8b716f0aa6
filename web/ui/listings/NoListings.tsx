import type { ListingChoice } from '@/web/data/listings/choice'
import type { Words } from '@/web/i18n/words'
import { EmptyState } from '../EmptyState'
import { isNarrowed } from './address'

/** Where the market shows nothing: why, and what to do next. */
export function NoListings({ choice, t }: { choice: ListingChoice; t: Words }) {
  if (isNarrowed(choice))
    return (
      <EmptyState
        icon="search"
        title={t('listings.none.foundTitle')}
        action={{ href: '/listings/new?type=buy', label: t('listings.none.lookFor') }}
      >
        {t('listings.none.foundText')}
      </EmptyState>
    )
  const isLost = choice.kind === 'lost_found'
  return (
    <EmptyState
      icon={isLost ? 'key' : 'tag'}
      title={t(isLost ? 'listings.none.lostTitle' : 'listings.none.title')}
      action={{ href: '/listings/new', label: t('listings.new') }}
    >
      {t(isLost ? 'listings.none.lostText' : 'listings.none.text')}
    </EmptyState>
  )
}
