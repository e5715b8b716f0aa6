import type { Slot } from '@/domain/bookings/availability'
import { isWaitable } from '@/domain/bookings/refusal'
import type { Language } from '@/domain/notifications'
import type { ShownFacility } from '@/web/data/facilities/facility'
import { shortDay, timeSpan } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { bookingAddress } from './address'
import { feeWords } from './words'

interface SlotProps {
  facility: ShownFacility
  slot: Slot
  guests: number
  t: Words
  language: Language
}

/** One slot in a table: its price as a link, or why it cannot be had, with the way to wait for it where there is one. */
export function SlotCell({ facility, slot, guests, t, language }: SlotProps) {
  const { start, reason, feePaise, places } = slot
  const at = { facilityId: facility.id, start, guests }
  const when = whenOf(facility, slot, language)
  if (!reason) {
    const words = [feeWords(feePaise, t), ...leftWords(facility, places, t)]
    return (
      <a className="slot" href={bookingAddress(at)} aria-label={`${words.join(' ')}, ${when}`}>
        <strong>{words[0]}</strong>
        {words[1] ? <span className="small"> {words[1]}</span> : null}
      </a>
    )
  }
  const word = t(`bookingWords.reason.${reason}`)
  if (!isWaitable(reason)) return <span className={`slot off ${reason}`}>{word}</span>
  const wait = t('facilities.week.waitFor')
  return (
    <span className="slot off taken">
      {word}
      <a href={bookingAddress({ ...at, isWaiting: true })} aria-label={`${wait}, ${when}`}>
        {wait}
      </a>
    </span>
  )
}

/** `Fri, 27 Nov, 6:00 – 7:00 pm`; a stay names its two days by itself. */
export function whenOf(
  { rules }: ShownFacility,
  { start, end }: Pick<Slot, 'start' | 'end'>,
  language: Language,
) {
  const span = timeSpan(start, end, rules.timeZone, language)
  const day = shortDay(start, rules.timeZone, language)
  return span.includes(day) ? span : `${day}, ${span}`
}

/** The places left, in a shared facility. */
export const leftWords = ({ rules }: ShownFacility, places: number, t: Words): string[] =>
  rules.mode === 'pool' ? [t('facilities.week.leftShort', { places })] : []
