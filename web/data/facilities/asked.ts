import type { BookingFacts } from '@/domain/bookings/facility'
import { type Lengths, lengthsOf, longestEnd } from '@/domain/bookings/lengths'
import { blockedUntilOf } from '@/domain/bookings/occupancy'
import { mostGuests } from '@/domain/bookings/refusal-rules'
import { GUESTS_MAX, PURPOSE_MAX } from '@/domain/bookings/words'
import { factsOf } from '@/hooks/bookings/facts'
import type { Viewer } from '@/web/data/viewer'
import type { FoundResident } from './booked-for'
import type { ShownFacility } from './facility'

/** The address of the form that books, as text: what it says is not yet known to be possible. */
export interface BookingQuery {
  facility?: string
  start?: string
  end?: string
  guests?: string
  purpose?: string
  /** `1`: it is taken, and whoever asks waits for it. */
  waitlist?: string
  /** `2`: all is chosen, to be checked and booked. */
  step?: string
  /** Whom it is for: a resident's id, and the words by which they are looked for. */
  resident?: string
  who?: string
  /** `taken`: somebody else was just faster. */
  said?: string
}

/** What somebody asks for, read out of an address. */
export interface Asked {
  start: Date
  /** Null while no length is chosen. */
  end: Date | null
  /** Null for what is no number of guests that the facility lets in. */
  guests: number | null
  purpose: string
  isWaiting: boolean
  isLastStep: boolean
}

/** Null for an address without a start. */
export function askedOf(query: BookingQuery, facility: ShownFacility): Asked | null {
  const start = instantOf(query.start)
  if (!start) return null
  return {
    start,
    end: instantOf(query.end),
    guests: guestsOf(query.guests, mostOf(facility)),
    purpose: String(query.purpose ?? '').slice(0, PURPOSE_MAX),
    isWaiting: query.waitlist === '1',
    isLastStep: query.step === '2',
  }
}

/** The most guests that a form offers. */
export const mostOf = ({ rules }: ShownFacility): number => Math.min(mostGuests(rules), GUESTS_MAX)

/**
 * The lengths that a booking from `start` may have at this moment. `booker` is for whom it is; their flat's quota counts.
 */
export async function lengthsFor(
  viewer: Viewer,
  facility: ShownFacility,
  { start, guests }: { start: Date; guests: number },
  booker: FoundResident | null,
): Promise<Lengths> {
  const { rules } = facility
  const end = blockedUntilOf(rules, longestEnd(rules, start))
  const flatId = booker?.flatId ?? viewer.actor.resident?.flatId ?? null
  const facts: BookingFacts = await factsOf(viewer.req, facility, { span: { start, end }, flatId })
  return lengthsOf(rules, start, guests, facts)
}

function instantOf(text: unknown): Date | null {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? null : at
}

function guestsOf(text: unknown, most: number): number | null {
  if (text === undefined || text === '') return 0
  if (typeof text !== 'string' || !/^\d{1,4}$/.test(text) || Number(text) > most) return null
  return Number(text)
}
