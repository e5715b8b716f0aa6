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

interface BookingStatusTagProps {
  status: BookingStatus
  /** Whether it is the reader's own. */
  isMine: boolean
  t: Words
}

/** A booking's status: a word with a drawing of its own; the colour only repeats it. */
export function BookingStatusTag({ status, isMine, t }: BookingStatusTagProps) {
  const [tone, icon] = STATUSES[status]
  return (
    <span className={`tag ${tone}`}>
      <Icon name={icon} />
      {statusWord(status, isMine, t)}
    </span>
  )
}

/** A booking's status in a word; an offer is "to you" for whoever it is made to alone. */
export function statusWord(status: BookingStatus, isMine: boolean, t: Words): string {
  return t(`bookingWords.status.${status === 'offered' && !isMine ? 'offeredOther' : status}`)
}
