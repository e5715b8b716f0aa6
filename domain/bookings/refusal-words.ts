import { addDays, formatInstant, MINUTE_MS } from '../time'
import { breaksPolicy, RuleViolation } from '../violations'
import type { BookingFacts, BookingRequest, FacilityRules } from './facility'
import { openingAt, openUntil } from './hours'
import { mostGuests, placesFor, type RefusalCode } from './refusal-rules'

/** What a refusal says: the message, which field it is about, and the figures in it for a page. */
type Words = [message: string, field: string, details?: Record<string, unknown>]
type Says = (rules: FacilityRules, request: BookingRequest, facts: BookingFacts) => Words

const NOW_NOT_NEVER: readonly RefusalCode[] = [
  'facility_closed',
  'quota_reached',
  'slot_taken',
  'capacity_full',
]

const SAYS: Record<RefusalCode, Says> = {
  end_before_start: () => ['The end has to be after the start.', 'end'],
  in_the_past: () => ['This time has begun already. Choose a later start.', 'start'],
  off_grid: offGrid,
  outside_hours: outsideHours,
  too_short: ({ nightly, minDurationMinutes, slotMinutes }) => [
    `At least ${nightly ? nights(nightly.minNights) : duration(minDurationMinutes ?? slotMinutes)}.`,
    'end',
    nightly ? { minNights: nightly.minNights } : { minDurationMinutes: minDurationMinutes ?? slotMinutes },
  ],
  too_long: ({ nightly, maxDurationMinutes }) => [
    `At most ${nightly ? nights(nightly.maxNights ?? 0) : duration(maxDurationMinutes ?? 0)}.`,
    'end',
    nightly ? { maxNights: nightly.maxNights } : { maxDurationMinutes },
  ],
  too_soon: tooSoon,
  too_far: tooFar,
  too_many_guests: (rules) => {
    const most = mostGuests(rules)
    const message = most > 0 ? `At most ${count(most, 'guest')}.` : 'No guests: only the booker may come.'
    return [message, 'guests', { maxGuests: most }]
  },
  facility_closed: closed,
  quota_reached: ({ quota }) => [
    `Your flat may have ${count(quota?.count ?? 0, 'booking')} a ${quota?.per} and has them all. Choose another ${quota?.per}.`,
    'start',
    { count: quota?.count, per: quota?.per },
  ],
  slot_taken: () => [
    'Somebody else has this time. Choose another, or join the waiting list.',
    'start',
    { free: 0, places: 1 },
  ],
  capacity_full: (rules, request, facts) => {
    const free = placesFor(rules, request, facts)
    return [
      `${free} of ${count(rules.places, 'place')} ${free === 1 ? 'is' : 'are'} free then, and you need ${1 + request.guests}. Choose another time, or join the waiting list.`,
      'start',
      { free, places: rules.places },
    ]
  },
}

/** A refusal as the client is told. */
export function violationOf(
  code: RefusalCode,
  rules: FacilityRules,
  request: BookingRequest,
  facts: BookingFacts,
): RuleViolation {
  const [message, field, details] = SAYS[code](rules, request, facts)
  if (!NOW_NOT_NEVER.includes(code)) return breaksPolicy(code, message, field, details)
  return new RuleViolation(409, [{ code, message, field, ...(details && { details }) }])
}

function offGrid(rules: FacilityRules, { start }: BookingRequest): Words {
  const { nightly, slotMinutes } = rules
  if (nightly) {
    const { checkInTime, checkOutTime } = nightly
    const message = `A stay runs from ${checkInTime} to ${checkOutTime} on a later day.`
    return [message, 'start', { checkInTime, checkOutTime }]
  }
  const opening = openingAt(rules, start)
  const isStartOff = opening && (start.getTime() - opening.start.getTime()) % (slotMinutes * MINUTE_MS) !== 0
  const step = duration(slotMinutes)
  const message = isStartOff
    ? `A booking begins at the opening or any number of ${step} steps after it.`
    : `A booking lasts ${step} or a multiple of it.`
  return [message, isStartOff ? 'start' : 'end', { slotMinutes }]
}

function outsideHours(rules: FacilityRules, { start, end }: BookingRequest): Words {
  const opening = openingAt(rules, start)
  if (!opening) return ['It is not open then. Choose a start within the opening hours.', 'start']
  const until = openUntil(rules, opening, end)
  const message = `It closes at ${formatInstant(until, rules.timeZone)}. Choose an end no later than that.`
  return [message, 'end', { openUntil: until.toISOString() }]
}

function tooSoon(
  { minNoticeMinutes, timeZone }: FacilityRules,
  _: BookingRequest,
  { now }: BookingFacts,
): Words {
  const earliest = new Date(now.getTime() + minNoticeMinutes * MINUTE_MS)
  const message = `At least ${duration(minNoticeMinutes)} ahead: choose a start after ${formatInstant(earliest, timeZone)}.`
  return [message, 'start', { earliestStart: earliest.toISOString(), minNoticeMinutes }]
}

function tooFar(
  { maxAdvanceDays, timeZone }: FacilityRules,
  _: BookingRequest,
  { now }: BookingFacts,
): Words {
  const latest = addDays(now, maxAdvanceDays)
  const message = `At most ${count(maxAdvanceDays, 'day')} ahead: choose an end before ${formatInstant(latest, timeZone)}.`
  return [message, 'end', { latestEnd: latest.toISOString(), maxAdvanceDays }]
}

function closed({ isActive, timeZone }: FacilityRules, request: BookingRequest, facts: BookingFacts): Words {
  if (!isActive) return ['This facility takes no bookings at present.', 'facility']
  const closure = facts.closures.find(({ start, end }) => start < request.end && request.start < end)
  if (!closure) return ['This facility is closed then. Choose another time.', 'start']
  const { start, end } = closure
  const message = `Closed from ${formatInstant(start, timeZone)} to ${formatInstant(end, timeZone)}. Choose another time.`
  return [message, 'start', { closedFrom: start.toISOString(), closedUntil: end.toISOString() }]
}

function duration(minutes: number): string {
  return minutes > 0 && minutes % 60 === 0 ? count(minutes / 60, 'hour') : count(minutes, 'minute')
}

function nights(number: number): string {
  return count(number, 'night')
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
