import type { BookingStatus } from '@/domain/bookings/words'
import type { Language } from '@/domain/notifications'
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
  /** Between which instants somebody is checked in, while that is still to be done. */
  checkIn?: { opensAt: Date; closesAt: Date } | null
  isMine?: boolean
  /** Whether the reader decides on it. */
  decides?: boolean
}

/** What happens next with a booking, in a sentence. */
export function nextStep(stage: BookingStage, now: Date, t: Words, language: Language): string {
  const at = (value: string | null) => (value ? weekdayInstant(value, language, stage.timeZone) : '…')
  const isLate = (value: string | null) => value !== null && new Date(value) < now
  switch (stage.status) {
    case 'waitlisted':
      return t('booking.next.waitlisted', { ahead: stage.ahead ?? 0 })
    case 'offered':
      if (isLate(stage.offerExpiresAt)) return t('booking.next.offerOver')
      return t(stage.isMine === false ? 'booking.next.offeredOther' : 'booking.next.offered', {
        when: at(stage.offerExpiresAt),
      })
    case 'pending':
      return isLate(stage.approveBy) ? t('booking.next.pendingOver') : pending(stage, at(stage.approveBy), t)
    case 'approved':
      return t('booking.next.approved', { amount: price(stage.duePaise), when: at(stage.payBy) })
    case 'confirmed':
      return confirmed(stage, t, language)
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

function confirmed({ checkedInAt, checkIn, timeZone }: BookingStage, t: Words, language: Language): string {
  const time = (value: string | Date) => clockTime(new Date(value), timeZone, language)
  if (checkedInAt) return t('booking.next.checkedIn', { when: time(checkedInAt) })
  if (!checkIn) return t('booking.next.confirmed')
  return t('booking.next.confirmedSoon', { opens: time(checkIn.opensAt), closes: time(checkIn.closesAt) })
}
