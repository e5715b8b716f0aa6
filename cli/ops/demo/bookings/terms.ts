import type { FacilityRules, FeeTier, OpeningHours } from '@/domain/bookings/facility'
import {
  DEFAULT_APPROVAL_MINUTES,
  DEFAULT_CHECK_IN_AFTER_MINUTES,
  DEFAULT_CHECK_IN_BEFORE_MINUTES,
  DEFAULT_PAYMENT_MINUTES,
  WEEKDAYS,
} from '@/domain/bookings/words'

/** What the demo says of a facility; the rest of its rules are the usual ones. */
export interface Terms extends Partial<FacilityRules> {
  name: string
  description: string
  houseRules: string | null
  /** The part before the @ of whoever approves. */
  approver?: string
}

const daily = (...openings: readonly (readonly [string, string])[]): OpeningHours[] =>
  WEEKDAYS.flatMap((day) => openings.map(([opens, closes]) => ({ day, opens, closes })))

const tier = (paisePerHour: number, from: string | null = null, days: FeeTier['days'] = []): FeeTier => ({
  days,
  from,
  to: null,
  paisePerHour,
  paisePerNight: 0,
})

const WEEKEND: FeeTier['days'] = ['sat', 'sun']

/** The facilities of contract §2. Amounts are paise. */
export const FACILITIES: readonly Terms[] = [
  {
    name: 'Community Hall',
    description:
      'Ground floor of block B, for up to 150 people: stage, two air conditioners, pantry, chairs and tables for all.',
    houseRules: [
      'Music ends at 22:00, and the hall is empty by 23:00.',
      'No nails, glue or tape on the walls. Decorations are taken down the same night.',
      'Caterers bring their own gas and take their waste away.',
      'Damage is paid from the deposit; the rest of it comes back within three working days.',
    ].join('\n'),
    approver: 'omar',
    openingHours: daily(['08:00', '23:00']),
    slotMinutes: 60,
    minDurationMinutes: 120,
    maxDurationMinutes: 720,
    turnaroundMinutes: 60,
    minNoticeMinutes: 360,
    maxAdvanceDays: 180,
    maxGuests: 150,
    feeTiers: [
      tier(200_000, '17:00', WEEKEND),
      tier(120_000, null, WEEKEND),
      tier(100_000, '17:00'),
      tier(60_000),
    ],
    depositPaise: 500_000,
    refundTiers: [
      { hoursBefore: 48, percent: 100 },
      { hoursBefore: 24, percent: 50 },
    ],
  },
  {
    name: 'Tennis Court',
    description: 'Hard court behind block C, with lights. Rackets can be borrowed at the gate.',
    houseRules: null,
    openingHours: daily(['06:00', '22:00']),
    slotMinutes: 60,
    maxDurationMinutes: 120,
    maxAdvanceDays: 30,
    maxGuests: 3,
    quota: { count: 4, per: 'week', group: null },
  },
  {
    name: 'Guest Room',
    description: 'Room with bath beside the office, for three visitors of a flat.',
    houseRules: [
      'Check-in from 14:00, check-out by 11:00. The key is at the gate.',
      'Visitors show a photo identity at the gate.',
      'No cooking and no smoking in the room.',
    ].join('\n'),
    nightly: { checkInTime: '14:00', checkOutTime: '11:00', minNights: 1, maxNights: 7 },
    turnaroundMinutes: 120,
    minNoticeMinutes: 120,
    maxAdvanceDays: 90,
    maxGuests: 2,
    depositPaise: 200_000,
    // Visitors come with the night train.
    checkInAfterMinutes: 720,
  },
  {
    name: 'Gymnasium',
    description: 'First floor of block A: treadmills, cycles, weights and mats, for ten people at a time.',
    houseRules: null,
    mode: 'pool',
    places: 10,
    openingHours: daily(['05:30', '22:30']),
    slotMinutes: 60,
    maxDurationMinutes: 120,
    maxAdvanceDays: 14,
    maxGuests: 1,
  },
  {
    name: 'Swimming Pool',
    description: '25 metres, with a basin for children. A lifeguard is there in all hours.',
    houseRules: null,
    mode: 'pool',
    places: 20,
    openingHours: daily(['06:00', '10:00'], ['16:00', '20:00']),
    slotMinutes: 60,
    maxDurationMinutes: 120,
    maxAdvanceDays: 14,
    maxGuests: 4,
  },
  {
    name: 'Conference Room',
    description: 'Beside the office: twelve seats, a screen and a whiteboard.',
    houseRules: null,
    openingHours: daily(['08:00', '21:00']),
    slotMinutes: 30,
    maxDurationMinutes: 240,
    turnaroundMinutes: 15,
    maxAdvanceDays: 60,
    maxGuests: 11,
  },
]

/** The terms as the rules read them. */
export function rulesOf(
  { name: _name, description: _text, houseRules: _rules, approver, ...terms }: Terms,
  timeZone: string,
): FacilityRules {
  return {
    isActive: true,
    mode: 'exclusive',
    places: 1,
    timeZone,
    openingHours: [],
    slotMinutes: 60,
    minDurationMinutes: null,
    maxDurationMinutes: null,
    nightly: null,
    turnaroundMinutes: 0,
    minNoticeMinutes: 0,
    maxAdvanceDays: 90,
    maxGuests: null,
    quota: null,
    feeTiers: [],
    depositPaise: 0,
    refundTiers: [],
    isApprovalNeeded: approver !== undefined,
    approvalMinutes: DEFAULT_APPROVAL_MINUTES,
    paymentMinutes: DEFAULT_PAYMENT_MINUTES,
    checkInBeforeMinutes: DEFAULT_CHECK_IN_BEFORE_MINUTES,
    checkInAfterMinutes: DEFAULT_CHECK_IN_AFTER_MINUTES,
    ...terms,
  }
}
