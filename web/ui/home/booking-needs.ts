import type { Language } from '@/domain/notifications'
import type { BookingRow } from '@/web/data/bookings/mine'
import type { HomeBookings } from '@/web/data/home/bookings'
import { price } from '@/web/i18n/format'
import { span, weekdayInstant } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import type { Need } from './needs'

/** Bookings that wait for their booker: an offer to take, an amount to pay. */
export function bookingNeeds({ offers, unpaid }: HomeBookings, t: Words, language: Language): Need[] {
  const by = (instant: string | null, { timeZone }: BookingRow) =>
    instant ? weekdayInstant(instant, language, timeZone) : '…'
  const need = (row: BookingRow, rest: Pick<Need, 'icon' | 'title' | 'detail' | 'isPressing'>): Need => ({
    key: row.id,
    to: { href: `/bookings/${row.number}` },
    ...rest,
  })
  return [
    ...offers.map((row) =>
      need(row, {
        icon: 'star',
        title: t('home.offerWaits', { facility: row.facilityName }),
        detail: t('home.offerUntil', { when: span(row, language), until: by(row.offerExpiresAt, row) }),
        isPressing: true,
      }),
    ),
    ...unpaid.map((row) =>
      need(row, {
        icon: 'rupee',
        title: t('home.payWaits', { facility: row.facilityName, amount: price(row.duePaise) }),
        detail: t('home.payUntil', { when: span(row, language), until: by(row.payBy, row) }),
        isPressing: false,
      }),
    ),
  ]
}
