import type { BookingStatus } from '@/domain/bookings/words'
import type { Words } from '@/web/i18n/words'
import { Icon, type IconName } from '../Icon'

type Tone = 'new' | 'busy' | 'wait' | 'done' | 'off' | 'bad'

const STATUSES: Record<BookingStatus, [Tone, IconName]> = {
  waitlisted: ['wait', 'people'],
  offered: ['new', 'star'],
  pending: ['busy', 'clock'],
  approved: ['new', 'rupee'],
  confirmed: ['done', 'check'],
  rejected: ['off', 'cross'],
  cancelled: ['off', 'cross'],
  expired: ['off', 'clock'],
  completed: ['off', 'check'],
  no_show: ['off', 'person'],
}

/** A booking's status: a word with a drawing of its own; the colour only repeats it. */
export function BookingStatusTag({ status, t }: { status: BookingStatus; t: Words }) {
  const [tone, icon] = STATUSES[status]
  return (
    <span className={`tag ${tone}`}>
      <Icon name={icon} />
      {t(`bookingWords.status.${status}`)}
    </span>
  )
}
