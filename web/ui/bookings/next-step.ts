import type { BookingStatus } from '@/domain/bookings/words'
import type { Language } from '@/domain/notifications'
import type { RanOut } from '@/web/data/bookings/events'
import { price } from '@/web/i18n/format'
import { clockTime, weekdayInstant } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'

/** What of a booking decides what happens next. Instants as ISO texts. */
interface BookingStage {
  status: BookingStatus
  timeZone: string
  approveBy: string | null
  payBy: string | null
  offerExpiresAt: string | null
  checkedInAt: string | null
  duePaise: number
  /** Who decides on it; null where it is the management, absent where it is not known. */
  approverName?: string | null
  ahead?: number | null
  /** What ended it by itself, and until when that was awaited. */
  ranOut?: RanOut | null
  /** Between which instants somebody is checked in, while that is still to be done. */
  checkIn?: { opensAt: Date; closesAt: Date } | null
  /** Whether it is the reader's own; so it is where that is not said. */
  isMine?: boolean
  /** Whether the reader decides on it. */
  decides?: boolean
}

/** What happens next with a booking, in a sentence. */
export function nextStep(stage: BookingStage, now: Date, t: Words, language: Language): string {
  const at = (value: string | null) => (value ? weekdayInstant(value, language, stage.timeZone) : '…')
  const isLate = (value: string | null) => value !== null && new Date(value) < now
  const other = stage.isMine === false ? 'Other' : ''
  switch (stage.status) {
    case 'waitlisted':
      return t(`booking.next.waitlisted${other}`, { ahead: stage.ahead ?? 0 })
    case 'offered':
      return isLate(stage.offerExpiresAt)
        ? t('booking.next.offerOver', { when: at(stage.offerExpiresAt) })
        : t(`booking.next.offered${other}`, { when: at(stage.offerExpiresAt) })
    case 'pending':
      return isLate(stage.approveBy)
        ? t('booking.next.pendingOver', { when: at(stage.approveBy) })
        : pending(stage, at(stage.approveBy), t)
    case 'approved':
      return t(`booking.next.approved${other}`, { amount: price(stage.duePaise), when: at(stage.payBy) })
    case 'confirmed':
      return confirmed(stage, t, language)
    case 'rejected':
      return t(`booking.next.rejected${other}`)
    case 'expired':
      return expired(stage, at, t)
    default:
      return t(`booking.next.${stage.status}`)
  }
}

function pending({ decides, approverName }: BookingStage, when: string, t: Words): string {
  if (decides) return t('booking.next.pendingYou', { when })
  if (approverName === undefined) return t('booking.next.pendingSoon', { when })
  return approverName
    ? t('booking.next.pending', { name: approverName, when })
    : t('booking.next.pendingOffice', { when })
}

/** Which of its waits ran out; one that nothing is known of ended by itself. */
function expired({ ranOut }: BookingStage, at: (value: string | null) => string, t: Words): string {
  if (!ranOut) return t('booking.next.expired')
  return t(`booking.next.${ranOut.kind}`, { when: at(ranOut.due) })
}

function confirmed(
  { checkedInAt, checkIn, timeZone, isMine }: BookingStage,
  t: Words,
  language: Language,
): string {
  const time = (value: string | Date) => clockTime(new Date(value), timeZone, language)
  if (checkedInAt) return t('booking.next.checkedIn', { when: time(checkedInAt) })
  const other = isMine === false ? 'Other' : ''
  if (!checkIn) return t(`booking.next.confirmed${other}`)
  return t(`booking.next.confirmedSoon${other}`, {
    opens: time(checkIn.opensAt),
    closes: time(checkIn.closesAt),
  })
}
