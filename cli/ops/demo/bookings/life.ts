import type { Actor } from '@/domain/actor'
import { type Booking, isPaid } from '@/domain/bookings/booking'
import { planCreation } from '@/domain/bookings/create'
import type { Interval } from '@/domain/bookings/facility'
import { feeOf } from '@/domain/bookings/fees'
import { balanceOf, type LedgerEntry } from '@/domain/bookings/ledger'
import { blockedUntilOf } from '@/domain/bookings/occupancy'
import type { BookingDerived, BookingHappening, BookingPlan } from '@/domain/bookings/plan'
import { policyOf } from '@/domain/bookings/policy'
import { planStatus } from '@/domain/bookings/status'
import { type BookingPatch, planUpdate } from '@/domain/bookings/update'
import {
  type BookingChannel,
  type BookingStatus,
  HELD_STATUSES,
  type LedgerKind,
  type PaymentMethod,
  UNCOUNTED_STATUSES,
} from '@/domain/bookings/words'
import type { SignedUp } from '../history/world'
import type { Place } from './place'

/** An amount as it was written down. */
export interface Entry extends LedgerEntry {
  at: Date
  method: PaymentMethod
  reference: string
}

/** Something that people were told of, with the booking as it was then. */
export interface Told extends BookingHappening {
  at: Date
  actorUserId: string | null
  booking: Booking
  /** Null for a new one. */
  formerStatus: BookingStatus | null
  refundPaise: number
  receivedPaise?: number
}

export interface Beginning extends Interval {
  id: string
  at: Date
  resident: SignedUp
  /** The account that asked. */
  bookedBy: string
  channel: BookingChannel
  purpose: string
  guests: number
  isWaiting: boolean
}

const HOLDING: readonly BookingStatus[] = HELD_STATUSES
const UNCOUNTED: readonly BookingStatus[] = UNCOUNTED_STATUSES

/** One booking from the wish to the end, lived by the estate's own rules. */
export class Life {
  readonly place: Place
  readonly beginning: Beginning
  booking: Booking
  /** What the rules filled beside the booking. */
  derived: BookingDerived = {}
  readonly entries: Entry[] = []
  readonly told: Told[] = []
  /** Its status before the last change; null while there was none. */
  #former: BookingStatus | null = null
  updatedAt: Date

  constructor(place: Place, beginning: Beginning) {
    const { rules, terms, approver } = place
    const { id, resident, bookedBy, start, end, guests, isWaiting, at } = beginning
    this.place = place
    this.beginning = beginning
    this.updatedAt = at
    const money = { feePaise: feeOf(rules, { start, end }), depositPaise: rules.depositPaise }
    this.booking = {
      ...{
        id,
        number: '',
        status: 'waitlisted',
        facilityId: place.id,
        isOfEvent: false,
        flatId: resident.flat.id,
        start,
        end,
        guests,
      },
      ...{ residentId: resident.id, bookedById: bookedBy, approverId: approver?.id ?? null },
      ...money,
      ...{
        feePaidPaise: 0,
        depositPaidPaise: 0,
        refundedPaise: 0,
        penaltyPaise: 0,
        refundCapPercent: null,
        revision: 0,
      },
      policy: policyOf(rules, terms.houseRules),
      ...{ approveBy: null, payBy: null, offerExpiresAt: null },
      ...{ checkedInAt: null, remindedDayAt: null, remindedSoonAt: null },
    }
    const plan = planCreation({ ...this.booking, isWaiting }, rules, at)
    this.#apply(plan, at, bookedBy)
  }

  /** When it was asked for. */
  get at(): Date {
    return this.beginning.at
  }

  get number(): string {
    return this.booking.number
  }

  set number(number: string) {
    this.booking.number = number
  }

  get status(): BookingStatus {
    return this.booking.status
  }

  /** The time it holds, turnaround included. */
  get held(): Interval {
    return { start: this.booking.start, end: blockedUntilOf(this.place.rules, this.booking.end) }
  }

  get isHolding(): boolean {
    return HOLDING.includes(this.status)
  }

  get isCounted(): boolean {
    return !UNCOUNTED.includes(this.status) && this.derived.isFreed !== true
  }

  /** What is still to be given back. */
  get refundDue(): number {
    return (this.derived.refundPaise ?? 0) - this.booking.refundedPaise
  }

  become(actor: Actor, status: BookingStatus, at: Date, note: string | null = null): this {
    this.#apply(planStatus(actor, this.booking, { status, note }, at), at, userIdOf(actor))
    return this
  }

  /** Lets an offer hold longer than the rules would. */
  holdOffer(until: Date): void {
    this.booking = { ...this.booking, offerExpiresAt: until }
    for (const told of this.told) told.booking = { ...told.booking, offerExpiresAt: until }
  }

  /** A check-in or a reminder. */
  async change(actor: Actor, patch: Partial<BookingPatch>, at: Date): Promise<void> {
    const { rules, terms } = this.place
    const facts = { now: at, rules, houseRules: terms.houseRules, refusal: async () => null }
    this.#apply(
      await planUpdate(actor, this.booking, { isCheckingIn: false, ...patch }, facts),
      at,
      userIdOf(actor),
    )
  }

  /** Writes an amount down; fee and deposit covered, it is confirmed. */
  enter(
    entry: { id: string; kind: LedgerKind; amountPaise: number; method: PaymentMethod; reference: string },
    at: Date,
    by: string,
  ): void {
    this.entries.push({ ...entry, reversesId: null, at })
    const { feePaidPaise, depositPaidPaise, refundedPaise } = balanceOf(this.entries)
    this.booking = { ...this.booking, feePaidPaise, depositPaidPaise, refundedPaise }
    this.updatedAt = at
    if (entry.kind === 'refund') return
    this.#tell({ kind: 'booking.payment_received' }, at, by, {
      former: this.status,
      receivedPaise: entry.amountPaise,
    })
    if (this.status === 'approved' && isPaid(this.booking))
      this.become({ kind: 'system', job: 'ledger' }, 'confirmed', at)
  }

  #apply({ derived, happenings }: BookingPlan, at: Date, actorUserId: string | null): void {
    const former = this.#former
    this.derived = { ...this.derived, ...derived }
    const known = Object.entries(derived).filter(([field]) => field in this.booking)
    this.booking = { ...this.booking, ...Object.fromEntries(known) }
    this.updatedAt = at
    this.#former = this.status
    for (const happening of happenings) this.#tell(happening, at, actorUserId, { former })
  }

  #tell(
    happening: BookingHappening,
    at: Date,
    actorUserId: string | null,
    { former, receivedPaise }: { former: BookingStatus | null; receivedPaise?: number },
  ): void {
    this.told.push({
      ...happening,
      at,
      actorUserId,
      booking: this.booking,
      formerStatus: former,
      refundPaise: this.derived.refundPaise ?? 0,
      ...(receivedPaise ? { receivedPaise } : {}),
    })
  }
}

const userIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.userId : null)
