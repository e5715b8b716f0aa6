import { approveByOf, payByOf } from '@/domain/bookings/booking'
import { policyOf } from '@/domain/bookings/policy'
import { OFFER_HOURS } from '@/domain/bookings/words'
import { money } from '@/web/i18n/format'
import { weekdayInstant } from '@/web/i18n/times'
import { lengthWords } from '../../facilities/words'
import type { CheckFormProps } from './CheckForm'

/** What comes of it once it is sent: who decides and by when, and what has to be paid until when. */
export function nextWords(props: Omit<CheckFormProps, 'booker'>): string[] {
  const { facility, asked, choice, approver, now, t, language } = props
  const { rules, houseRules } = facility
  const policy = policyOf(rules, houseRules)
  const paise = choice.feePaise + rules.depositPaise
  if (asked.isWaiting)
    return [t('facilities.booking.nextWait', { hours: OFFER_HOURS }), t('facilities.booking.nextWaitNothing')]
  if (rules.isApprovalNeeded) {
    const when = weekdayInstant(approveByOf(policy, asked.start, now), language, rules.timeZone)
    const sent = approver
      ? t('facilities.booking.nextPendingBy', { name: approver, when })
      : t('facilities.booking.nextPending', { when })
    if (paise === 0) return [sent]
    const time = lengthWords(rules.paymentMinutes, t)
    return [sent, t('facilities.booking.nextPendingPaid', { time, total: money(paise) })]
  }
  if (paise === 0) return [t('facilities.booking.nextConfirmed')]
  const when = weekdayInstant(payByOf(policy, asked.start, now), language, rules.timeZone)
  return [t('facilities.booking.nextPay', { when, total: money(paise) })]
}
