import { type BookingStatus, NOTE_MAX } from '@/domain/bookings/words'
import { isAnswerAwaited, type SignedLink } from '@/domain/links/actions'
import { BOOKING_TIMES } from '@/domain/notifications/booking-times'
import type { LinkedBooking } from '@/hooks/links/linked-booking'
import { instant, money } from '@/web/i18n/format'
import type { LinkFrame } from './frame'
import { type Html, html } from './html'

interface Opened {
  link: SignedLink
  booking: LinkedBooking
  name: string
  spentAt: Date | null
  /** What has just been done with it, in words; null when it is only looked at. */
  said: string | null
}

/** A booking that waits for a yes or no: what is asked for, and both answers. */
export function bookingMain(frame: LinkFrame, opened: Opened): Html {
  const { t, language } = frame
  const { link, booking, name, spentAt, said } = opened
  const { number, facilityName, start, end, zone, status } = booking
  const isAsked = !spentAt && isAnswerAwaited(link, booking)
  const isDecision = link.action === 'decide-booking'
  return html`${said ? html`<p class="done" role="status">${said}</p>` : null}
<p class="for">${t('links.forWhom', { name })}</p>
<p class="facts">${number}</p>
<h1>${facilityName}</h1>
<p><strong>${BOOKING_TIMES[language].span(start, end, zone)}</strong></p>
${isDecision ? whoAsks(frame, booking) : null}
${isDecision ? null : cost(frame, booking)}
${isAsked ? answerForms(frame, opened) : null}
${isAsked || said ? null : html`<p class="done">${standing(frame, status, spentAt)}</p>`}
<p><a href="/bookings/${number}">${t('links.openInSite')}</a></p>`
}

function standing({ t, language }: LinkFrame, status: BookingStatus, spentAt: Date | null): string {
  if (spentAt) return t('links.booking.wasAnswered', { date: instant(spentAt, language) })
  return t('links.booking.overtaken', { status })
}

function whoAsks({ t }: LinkFrame, { residentName, flatNumber, guests, purpose }: LinkedBooking): Html {
  const who = [residentName, flatNumber ? `(${flatNumber})` : ''].filter(Boolean).join(' ')
  return html`<p>${t('links.booking.asks', { who, guests })}</p>
${purpose ? html`<h2>${t('links.booking.purpose')}</h2><p class="text lines">${purpose}</p>` : null}`
}

function cost({ t }: LinkFrame, { feePaise, depositPaise }: LinkedBooking): Html | null {
  const parts = [
    feePaise > 0 ? t('links.booking.fee', { fee: money(feePaise) }) : '',
    depositPaise > 0 ? t('links.booking.deposit', { deposit: money(depositPaise) }) : '',
  ].filter(Boolean)
  return parts.length > 0 ? html`<p>${parts.join(' ')}</p>` : null
}

function answerForms({ t, language }: LinkFrame, { link, booking }: Opened): Html {
  const key = link.action === 'decide-booking' ? 'decide' : 'offer'
  const until = booking.answerBy
    ? html`<p class="facts">${t('links.booking.answerBy', { date: BOOKING_TIMES[language].moment(booking.answerBy, booking.zone) })}</p>`
    : null
  const revision = html`<input type="hidden" name="revision" value="${booking.revision}">`
  return html`<h2>${t(`links.booking.${key}.ask`)}</h2>
${until}
<form method="post">${revision}
<button type="submit" name="act" value="confirm">${t(`links.booking.${key}.yes`)}</button>
</form>
<form method="post">${revision}
${key === 'decide' ? reasonField(t) : null}
<button type="submit" name="act" value="refuse" class="quiet">${t(`links.booking.${key}.no`)}</button>
</form>`
}

const reasonField = (t: LinkFrame['t']): Html =>
  html`<label class="field">${t('links.booking.decide.reason')}
<textarea name="note" rows="3" maxlength="${NOTE_MAX}" required></textarea></label>`

/** Which of the words for what was done fits a booking as it is afterwards. */
export function doneOf(
  status: BookingStatus,
): 'approved' | 'confirmed' | 'pending' | 'rejected' | 'declined' {
  if (status === 'approved' || status === 'confirmed' || status === 'pending' || status === 'rejected')
    return status
  return 'declined'
}
