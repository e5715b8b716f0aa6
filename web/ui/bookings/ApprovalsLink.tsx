import { COUNTED_MAX } from '@/web/data/home/pressing'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

/** The way to what waits for this person's decision; absent while nothing does. */
export function ApprovalsLink({ count, t }: { count: number; t: Words }) {
  if (count === 0) return null
  return (
    <p className="approvals-link">
      <a className="with-icon" href="/bookings/approvals">
        <Icon name="inbox" /> {t('bookings.toApprovals')}
        <span className="count">{count < COUNTED_MAX ? count : `${COUNTED_MAX - 1}+`}</span>
      </a>
    </p>
  )
}
