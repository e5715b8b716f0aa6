import type { BookingRequest, FacilityRules, Interval } from '@/domain/bookings/facility'
import { blockedUntilOf } from '@/domain/bookings/occupancy'
import { quotaPeriodOf } from '@/domain/bookings/quota'
import { refusalCodeOf } from '@/domain/bookings/refusal-rules'
import type { SignedUp, World } from '../history/world'
import type { EventHold } from './event-hold'
import type { Life } from './life'
import { FACILITIES, rulesOf, type Terms } from './terms'

/** A closure of the demo. */
export interface DemoClosure extends Interval {
  id: string
  reason: string
  createdAt: Date
}

/** A facility of the demo, and who has had it. */
export class Place {
  readonly id: string
  readonly terms: Terms
  readonly rules: FacilityRules
  readonly approver: SignedUp | null
  readonly closures: DemoClosure[] = []
  readonly lives: Life[] = []
  /** What the estate's own events take. */
  readonly holds: EventHold[] = []

  constructor(world: World, terms: Terms) {
    world.dice.restart(`bookings/${terms.name}`)
    this.id = world.dice.uuid()
    this.terms = terms
    this.rules = rulesOf(terms, world.calendar.zone)
    this.approver = terms.approver ? world.resident(terms.approver) : null
  }

  /** Why the estate would refuse this request at an instant, or null: what is here has been possible. */
  refusal(request: BookingRequest, flatId: string, now: Date): string | null {
    const { rules } = this
    const span = { start: request.start, end: blockedUntilOf(rules, request.end) }
    const near = this.lives.filter((life) => life.isHolding && meets(life.held, span))
    return refusalCodeOf(rules, request, {
      now,
      closures: this.closures,
      occupied: [
        ...near.map(({ held, booking }) => occupiedBy(held, 1 + booking.guests)),
        ...this.holds
          .filter(({ held }) => meets(held, span))
          .map(({ held }) => occupiedBy(held, rules.places)),
      ],
      quotaUsed: (start) => (rules.quota ? this.#usedBy(flatId, quotaPeriodOf(rules, start)) : null),
    })
  }

  #usedBy(flatId: string, period: Interval): number {
    return this.lives.filter(
      ({ booking, isCounted }) =>
        isCounted && booking.flatId === flatId && period.start <= booking.start && booking.start < period.end,
    ).length
  }
}

const occupiedBy = ({ start, end }: Interval, party: number) => ({ start, blockedUntil: end, party })

const meets = (one: Interval, other: Interval): boolean => one.start < other.end && other.start < one.end

export function buildPlaces(world: World): Map<string, Place> {
  return new Map(FACILITIES.map((terms) => [terms.name, new Place(world, terms)]))
}
