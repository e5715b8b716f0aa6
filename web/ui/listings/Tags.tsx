import type { ListingStatus, ListingType } from '@/domain/listings/words'
import type { Words } from '@/web/i18n/words'
import { Icon, type IconName } from '../Icon'
import { statusWords, TYPE_ICONS } from './words'

/** What kind of listing it is: a word with a drawing of its own. */
export function TypeTag({ type, t }: { type: ListingType; t: Words }) {
  return (
    <span className={type === 'lost' || type === 'found' ? 'tag new' : 'tag'}>
      <Icon name={TYPE_ICONS[type]} />
      {t(`listings.type.${type}`)}
    </span>
  )
}

const STATUSES: Record<Exclude<ListingStatus, 'active'>, [tone: string, icon: IconName]> = {
  draft: ['wait', 'file'],
  reserved: ['busy', 'person'],
  sold: ['done', 'check'],
  expired: ['off', 'clock'],
  removed: ['bad', 'cross'],
}

interface StatusTagProps {
  listing: { type: ListingType; status: ListingStatus; hidden: boolean }
  t: Words
}

/** What has become of it, where it is not simply there. */
export function ListingStatusTag({ listing, t }: StatusTagProps) {
  if (listing.hidden && listing.status !== 'removed')
    return (
      <span className="tag bad">
        <Icon name="eye" />
        {t('moderation.hiddenTag')}
      </span>
    )
  if (listing.status === 'active') return null
  const [tone, icon] = STATUSES[listing.status]
  return (
    <span className={`tag ${tone}`}>
      <Icon name={icon} />
      {statusWords(listing, t)}
    </span>
  )
}
