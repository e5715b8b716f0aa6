import { purposeOfEvent } from '@/domain/bookings/event-booking'
import type { Interval } from '@/domain/bookings/facility'
import { blockedUntilOf } from '@/domain/bookings/occupancy'
import { policyOf } from '@/domain/bookings/policy'
import type { Row } from '../../seed/insert'
import type { Happening } from '../events/happening'
import type { Place } from './place'

/** A facility's time that an event of the estate holds: nobody's booking, and free of charge. */
export class EventHold {
  readonly place: Place
  readonly #event: Happening
  readonly #id: string
  number = ''

  constructor(place: Place, event: Happening, id: string) {
    this.place = place
    this.#event = event
    this.#id = id
  }

  get eventId(): string {
    return this.#event.id
  }

  /** When it was booked: with the event's publication. */
  get at(): Date {
    return this.#event.publishedAt ?? this.#event.createdAt
  }

  /** The time it holds, turnaround included. */
  get held(): Interval {
    const { start, end } = this.#event
    return { start, end: blockedUntilOf(this.place.rules, end) }
  }

  /** As it is stored. */
  row(): Row {
    const { place, held, at } = this
    const { start, end, plan, audience } = this.#event
    const purpose = purposeOfEvent(plan.title, audience.everyone)
    return {
      ...{ id: this.#id, number: this.number, event_id: this.eventId, facility_id: place.id },
      ...{ start, end, blocked_until: held.end, purpose, guests: 0 },
      ...{ channel: 'web', status: 'confirmed', confirmed_at: at },
      ...{ fee_paise: 0, deposit_paise: 0, fee_paid_paise: 0, deposit_paid_paise: 0 },
      ...{ refund_paise: 0, refunded_paise: 0, is_freed: false, revision: 0 },
      policy: policyOf(place.rules, place.terms.houseRules),
      is_exclusive: place.rules.mode === 'exclusive',
      ...{ created_at: at, updated_at: at },
    }
  }
}
