import type { PayloadRequest } from 'payload'
import type {
  FacilityRules,
  FeeTier,
  Nightly,
  OpeningHours,
  Quota,
  RefundTier,
} from '@/domain/bookings/facility'
import {
  ADVANCE_DAYS_MAX,
  DEFAULT_APPROVAL_MINUTES,
  DEFAULT_CHECK_IN_AFTER_MINUTES,
  DEFAULT_CHECK_IN_BEFORE_MINUTES,
  DEFAULT_PAYMENT_MINUTES,
  DEFAULT_SLOT_MINUTES,
} from '@/domain/bookings/words'
import { invalid } from '@/domain/violations'
import type { Facility as Row } from '@/payload-types'
import { env } from '@/server/env'
import { idOf } from '../ids'

/** A facility with its terms, and what stands beside them. */
export interface Facility {
  id: string
  name: string
  rules: FacilityRules
  houseRules: string | null
  approverId: string | null
}

type Fields = Partial<Row>

/** What a facility's form says, as the rules read it. */
export function rulesOf(row: Fields): FacilityRules {
  return {
    isActive: row.isActive !== false,
    mode: row.mode ?? 'exclusive',
    places: row.mode === 'pool' ? (row.places ?? 1) : 1,
    timeZone: row.timeZone || env.timeZone,
    openingHours: (row.openingHours ?? []).map(
      ({ day, opens, closes }): OpeningHours => ({ day, opens, closes }),
    ),
    slotMinutes: row.slotMinutes ?? DEFAULT_SLOT_MINUTES,
    minDurationMinutes: row.minDurationMinutes ?? null,
    maxDurationMinutes: row.maxDurationMinutes ?? null,
    nightly: nightlyOf(row),
    turnaroundMinutes: row.turnaroundMinutes ?? 0,
    minNoticeMinutes: row.minNoticeMinutes ?? 0,
    maxAdvanceDays: row.maxAdvanceDays ?? ADVANCE_DAYS_MAX,
    maxGuests: row.maxGuests ?? null,
    quota: quotaOf(row),
    ...moneyOf(row),
    ...decidingOf(row),
  }
}

function moneyOf(row: Fields): Pick<FacilityRules, 'feeTiers' | 'depositPaise' | 'refundTiers'> {
  return {
    feeTiers: (row.feeTiers ?? []).map(
      (tier): FeeTier => ({
        days: tier.days ?? [],
        from: tier.from || null,
        to: tier.to || null,
        paisePerHour: tier.paisePerHour ?? 0,
        paisePerNight: tier.paisePerNight ?? 0,
      }),
    ),
    depositPaise: row.depositPaise ?? 0,
    refundTiers: (row.refundTiers ?? []).map(
      ({ hoursBefore, percent }): RefundTier => ({ hoursBefore, percent }),
    ),
  }
}

function decidingOf(row: Fields) {
  return {
    isApprovalNeeded: Boolean(row.approver),
    approvalMinutes: row.approvalMinutes ?? DEFAULT_APPROVAL_MINUTES,
    paymentMinutes: row.paymentMinutes ?? DEFAULT_PAYMENT_MINUTES,
    checkInBeforeMinutes: row.checkInBeforeMinutes ?? DEFAULT_CHECK_IN_BEFORE_MINUTES,
    checkInAfterMinutes: row.checkInAfterMinutes ?? DEFAULT_CHECK_IN_AFTER_MINUTES,
  }
}

function nightlyOf({ nightly, checkInTime, checkOutTime, minNights, maxNights }: Fields): Nightly | null {
  if (nightly !== true) return null
  return {
    checkInTime: checkInTime ?? '',
    checkOutTime: checkOutTime ?? '',
    minNights: minNights ?? 1,
    maxNights: maxNights ?? null,
  }
}

function quotaOf({ quota }: Fields): Quota | null {
  if (!quota?.count) return null
  return { count: quota.count, per: quota.per ?? 'week', group: quota.group || null }
}

/** Any facility, in the request's transaction when there is one. @throws RuleViolation 400 on `facility` when there is none. */
export async function requireFacility(req: PayloadRequest, id: string): Promise<Facility> {
  const row = await req.payload.findByID({
    collection: 'facilities',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (!row) throw invalid([{ field: 'facility', message: 'facility names nothing that exists.' }])
  return facilityOf(row)
}

/** A stored row as the rules see it. */
export function facilityOf(row: Row): Facility {
  return {
    id: row.id,
    name: row.name,
    rules: rulesOf(row),
    houseRules: row.houseRules || null,
    approverId: idOf(row.approver),
  }
}
