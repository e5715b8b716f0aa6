/** In the order of a booking's life. */
export const BOOKING_STATUSES = [
  'waitlisted',
  'offered',
  'pending',
  'approved',
  'confirmed',
  'rejected',
  'cancelled',
  'expired',
  'completed',
  'no_show',
] as const
export type BookingStatus = (typeof BOOKING_STATUSES)[number]

export const BOOKING_STATUS_LABELS: Record<BookingStatus, string> = {
  waitlisted: 'On the waiting list',
  offered: 'Offered',
  pending: 'Waiting for approval',
  approved: 'Waiting for payment',
  confirmed: 'Confirmed',
  rejected: 'Rejected',
  cancelled: 'Cancelled',
  expired: 'Expired',
  completed: 'Completed',
  no_show: 'Did not come',
}

/** These hold their time: nobody else has it meanwhile. */
export const BLOCKING_STATUSES = [
  'offered',
  'pending',
  'approved',
  'confirmed',
] as const satisfies BookingStatus[]

/** For these somebody has, or had, the time. */
export const HELD_STATUSES = [...BLOCKING_STATUSES, 'completed', 'no_show'] as const satisfies BookingStatus[]

/** These never count against a quota; a cancelled one counts unless it was cancelled free. */
export const UNCOUNTED_STATUSES = ['waitlisted', 'expired', 'rejected'] as const satisfies BookingStatus[]

/** These can still come to something. */
export const OPEN_BOOKING_STATUSES = ['waitlisted', ...BLOCKING_STATUSES] as const satisfies BookingStatus[]

/** Whether nothing can come of a booking any more. */
export function isOver(status: BookingStatus): boolean {
  return !(OPEN_BOOKING_STATUSES as readonly BookingStatus[]).includes(status)
}

export const FACILITY_MODES = ['exclusive', 'pool'] as const
export type FacilityMode = (typeof FACILITY_MODES)[number]

/** Sunday first, as the contract names them. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export const WEEKDAY_LABELS: Record<Weekday, string> = {
  sun: 'Sunday',
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
}

export const QUOTA_PERIODS = ['week', 'month'] as const
export type QuotaPeriod = (typeof QUOTA_PERIODS)[number]

export const BOOKING_CHANNELS = ['web', 'admin', 'cli'] as const
export type BookingChannel = (typeof BOOKING_CHANNELS)[number]

export const LEDGER_KINDS = ['fee', 'deposit', 'payment', 'refund', 'reversal', 'penalty'] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** What an entry of the ledger is, for whoever writes it down. */
export const LEDGER_KIND_LABELS: Record<LedgerKind, string> = {
  fee: 'Fee charged',
  deposit: 'Deposit paid',
  payment: 'Fee paid',
  refund: 'Given back',
  reversal: 'Reversal',
  penalty: 'Penalty',
}

export const PAYMENT_METHODS = ['cash', 'upi', 'bank', 'gateway'] as const
export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

export const PAYMENT_METHOD_LABELS: Record<PaymentMethod, string> = {
  cash: 'Cash',
  upi: 'UPI',
  bank: 'Bank transfer',
  gateway: 'Online payment',
}

/** Characters. */
export const FACILITY_NAME_MAX = 100
export const FACILITY_DESCRIPTION_MAX = 2_000
export const HOUSE_RULES_MAX = 5_000
export const PURPOSE_MAX = 500
export const NOTE_MAX = 1_000
export const REASON_MAX = 500
export const REFERENCE_MAX = 100
export const QUOTA_GROUP_MAX = 50

/** People. */
const PLACES_MAX = 1_000
export const GUESTS_MAX = 1_000

/** Rows of a facility's lists. */
export const OPENINGS_MAX = 50
export const FEE_TIERS_MAX = 50
export const REFUND_TIERS_MAX = 10

/** Minutes: nothing that is measured in them is longer than a month. */
const MINUTES_MAX = 31 * 24 * 60
const SLOT_MINUTES_MIN = 5
const SLOT_MINUTES_MAX = 24 * 60
export const NIGHTS_MAX = 31
/** Days ahead that a facility may be booked at most, whatever it says itself. */
export const ADVANCE_DAYS_MAX = 730

/** More bookings of one flat in a period than anybody makes. */
const QUOTA_COUNT_MAX = 1_000

/** Whole numbers of a facility, the least and the most of each: what its form and its rules both ask for. */
export const FACILITY_LIMITS = {
  places: [1, PLACES_MAX],
  maxGuests: [0, GUESTS_MAX],
  slotMinutes: [SLOT_MINUTES_MIN, SLOT_MINUTES_MAX],
  minDurationMinutes: [1, MINUTES_MAX],
  maxDurationMinutes: [1, MINUTES_MAX],
  minNights: [1, NIGHTS_MAX],
  maxNights: [1, NIGHTS_MAX],
  turnaroundMinutes: [0, MINUTES_MAX],
  minNoticeMinutes: [0, MINUTES_MAX],
  maxAdvanceDays: [1, ADVANCE_DAYS_MAX],
  'quota.count': [1, QUOTA_COUNT_MAX],
  approvalMinutes: [1, MINUTES_MAX],
  paymentMinutes: [1, MINUTES_MAX],
  checkInBeforeMinutes: [0, MINUTES_MAX],
  checkInAfterMinutes: [0, MINUTES_MAX],
} as const
export type LimitedField = keyof typeof FACILITY_LIMITS

/** Minutes. */
export const DEFAULT_SLOT_MINUTES = 60
export const DEFAULT_APPROVAL_MINUTES = 2_880
export const DEFAULT_PAYMENT_MINUTES = 2_880
export const DEFAULT_CHECK_IN_BEFORE_MINUTES = 15
export const DEFAULT_CHECK_IN_AFTER_MINUTES = 15

/** Local days that an availability is asked for at most. */
export const AVAILABILITY_DAYS_MAX = 31
/** Times that one person waits for at once, at all facilities together. */
export const WAITS_MAX = 10
/** Hours that whoever waited has to take what is offered, at most. */
export const OFFER_HOURS = 12
