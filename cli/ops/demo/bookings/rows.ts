import type { Row } from '../../seed/insert'
import type { Dice } from '../dice'
import type { Life } from './life'
import type { Place } from './place'

/** Rows of the tables that a facility is stored in, in the order in which they are written. */
export function facilityRows(dice: Dice, place: Place, at: Date): Record<string, Row[]> {
  const { id, rules, terms } = place
  const item = (index: number) => ({
    _order: index + 1,
    _parent_id: id,
    id: dice.uuid().replaceAll('-', '').slice(0, 24),
  })
  const tiers = rules.feeTiers.map((tier, index) => ({ tier, row: item(index) }))
  return {
    facilities: [
      { ...facilityRow(place), id, created_at: at, updated_at: at, house_rules: terms.houseRules },
    ],
    facilities_opening_hours: rules.openingHours.map((opening, index) => ({ ...item(index), ...opening })),
    facilities_fee_tiers: tiers.map(({ tier, row }) => ({
      ...row,
      from: tier.from,
      to: tier.to,
      paise_per_hour: tier.paisePerHour,
      paise_per_night: tier.paisePerNight,
    })),
    facilities_fee_tiers_days: tiers.flatMap(({ tier, row }) =>
      tier.days.map((value, index) => ({ order: index + 1, parent_id: row.id, value, id: dice.uuid() })),
    ),
    facilities_refund_tiers: rules.refundTiers.map(({ hoursBefore, percent }, index) => ({
      ...item(index),
      hours_before: hoursBefore,
      percent,
    })),
  }
}

function facilityRow({ rules, terms, approver }: Place): Row {
  const { nightly, quota } = rules
  return {
    name: terms.name,
    description: terms.description,
    mode: rules.mode,
    places: rules.mode === 'pool' ? rules.places : null,
    max_guests: rules.maxGuests,
    is_active: true,
    slot_minutes: rules.slotMinutes,
    min_duration_minutes: rules.minDurationMinutes,
    max_duration_minutes: rules.maxDurationMinutes,
    turnaround_minutes: rules.turnaroundMinutes,
    nightly: nightly !== null,
    check_in_time: nightly?.checkInTime ?? null,
    check_out_time: nightly?.checkOutTime ?? null,
    min_nights: nightly?.minNights ?? null,
    max_nights: nightly?.maxNights ?? null,
    min_notice_minutes: rules.minNoticeMinutes,
    max_advance_days: rules.maxAdvanceDays,
    quota_count: quota?.count ?? null,
    quota_per: quota?.per ?? null,
    quota_group: quota?.group ?? null,
    approver_id: approver?.id ?? null,
    approval_minutes: rules.approvalMinutes,
    payment_minutes: rules.paymentMinutes,
    check_in_before_minutes: rules.checkInBeforeMinutes,
    check_in_after_minutes: rules.checkInAfterMinutes,
    deposit_paise: rules.depositPaise,
  }
}

export function closureRows({ id, closures }: Place): Row[] {
  return closures.map(({ createdAt, ...closure }) => ({
    ...closure,
    facility_id: id,
    created_at: createdAt,
    updated_at: createdAt,
  }))
}

export function bookingRow(life: Life): Row {
  const { booking, beginning, derived, place, held, updatedAt } = life
  return {
    id: booking.id,
    number: booking.number,
    facility_id: place.id,
    start: booking.start,
    end: booking.end,
    blocked_until: held.end,
    purpose: beginning.purpose,
    guests: booking.guests,
    resident_id: booking.residentId,
    flat_id: booking.flatId,
    booked_by_id: beginning.bookedBy,
    channel: beginning.channel,
    status: booking.status,
    ...moneyOf(life),
    approve_by: booking.approveBy,
    pay_by: booking.payBy,
    offer_expires_at: booking.offerExpiresAt,
    decided_at: derived.decidedAt ?? null,
    decided_by_id: derived.decidedBy ?? null,
    decision_note: derived.decisionNote ?? null,
    confirmed_at: derived.confirmedAt ?? null,
    checked_in_at: booking.checkedInAt,
    cancelled_at: derived.cancelledAt ?? null,
    cancelled_by_id: derived.cancelledBy ?? null,
    house_rules_accepted_at: place.terms.houseRules ? beginning.at : null,
    policy: booking.policy,
    is_exclusive: place.rules.mode === 'exclusive',
    is_freed: derived.isFreed ?? false,
    revision: booking.revision,
    reminded_day_at: booking.remindedDayAt,
    reminded_soon_at: booking.remindedSoonAt,
    created_at: beginning.at,
    updated_at: updatedAt,
  }
}

function moneyOf({ booking, derived }: Life): Row {
  return {
    fee_paise: booking.feePaise,
    deposit_paise: booking.depositPaise,
    fee_paid_paise: booking.feePaidPaise,
    deposit_paid_paise: booking.depositPaidPaise,
    refund_paise: derived.refundPaise ?? 0,
    refunded_paise: booking.refundedPaise,
  }
}
