import { formatInstant } from '../time'
import type { TicketClock } from './ledger'
import type { LedgerLine } from './ledger-lines'
import type { HoldKind } from './words'

const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES
/** From here on days say more than hours. */
const HOURS_SHOWN = 48

/** `45 min`, `2 h 10 min`, `3 d 4 h`: the two units that matter. */
export function minutesInWords(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  if (whole < HOURS_SHOWN * HOUR_MINUTES)
    return units([Math.floor(whole / HOUR_MINUTES), 'h'], [whole % HOUR_MINUTES, 'min'])
  return units(
    [Math.floor(whole / DAY_MINUTES), 'd'],
    [Math.floor((whole % DAY_MINUTES) / HOUR_MINUTES), 'h'],
  )
}

function units(large: [number, string], small: [number, string]): string {
  const shown = [large, small].filter(([count]) => count > 0)
  return (shown.length > 0 ? shown : [small]).map(([count, unit]) => `${count} ${unit}`).join(' ')
}

/** A reason that work waits for, in the middle of a sentence. */
export const HOLD_KIND_WORDS: Record<HoldKind, string> = {
  resident_away: 'resident away',
  approval: 'waiting for approval',
  part: 'waiting for a part',
  weather: 'weather',
  other: 'something else',
}

/** A line of the ledger in English, without its time: who reads it sees that beside it. Instants are told in `zone`. */
export function ledgerText(
  line: LedgerLine,
  clock: Pick<TicketClock, 'acknowledge' | 'resolve'>,
  zone: string,
) {
  const span = minutesInWords(line.minutes ?? 0)
  const why = HOLD_KIND_WORDS[line.holdKind ?? 'other']
  const toResolve = minutesInWords(clock.resolve.allowedMinutes)
  switch (line.kind) {
    case 'started':
      return `Promised: seen within ${minutesInWords(clock.acknowledge.allowedMinutes)}, resolved within ${toResolve}.`
    case 'reopened':
      return `Opened again. Promised: resolved within ${toResolve}.`
    case 'acknowledged':
      return `Seen in time, after ${span}.`
    case 'acknowledged_late':
      return `Seen ${span} late.`
    case 'missed_acknowledge':
      return 'The time to be seen ran out.'
    case 'paused':
      return `Paused ${span}: ${why}.`
    case 'paused_now':
      return line.until ? `Paused until ${formatInstant(line.until, zone)}: ${why}.` : `Paused: ${why}.`
    case 'resumed':
      return 'Running again.'
    case 'held':
      return `On hold for ${span}${line.holdKind === 'other' ? '' : `: ${why}`}. The clock runs on.`
    case 'resolved':
      return `Resolved in time: ${span} of ${toResolve} used.`
    case 'resolved_late':
      return `Resolved ${span} late.`
    case 'returned':
      return `Came back as not fixed. The ${span} in between do not count.`
    case 'missed_resolve':
      return 'The time to be resolved ran out.'
    case 'cancelled':
      return 'Cancelled: the clock has stopped.'
    case 'used':
      return `${span} of ${toResolve} used${clock.resolve.isPaused ? '; the clock stands still' : ''}.`
  }
}
