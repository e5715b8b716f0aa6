import type { Condition, Field } from 'payload'
import {
  DEFAULT_APPROVAL_MINUTES,
  DEFAULT_CHECK_IN_AFTER_MINUTES,
  DEFAULT_CHECK_IN_BEFORE_MINUTES,
  DEFAULT_PAYMENT_MINUTES,
  DEFAULT_SLOT_MINUTES,
  FACILITY_DESCRIPTION_MAX,
  FACILITY_LIMITS,
  FACILITY_MODES,
  FACILITY_NAME_MAX,
  FEE_TIERS_MAX,
  HOUSE_RULES_MAX,
  type LimitedField,
  OPENINGS_MAX,
  QUOTA_GROUP_MAX,
  QUOTA_PERIODS,
  REFUND_TIERS_MAX,
  WEEKDAY_LABELS,
  WEEKDAYS,
} from '@/domain/bookings/words'
import { choices, paise, RELATED_CELL, YES_CELL } from '../fields'
import { markNumber, markText } from './mark-facility'

const CLOCK_LENGTH = 5
const weekdays = choices(WEEKDAYS, WEEKDAY_LABELS)

/** A whole number within the limits that the rules have for it; `path` is its name in the body. */
function whole(path: LimitedField, label: string, extra: Partial<Field> = {}): Field {
  const [min, max] = FACILITY_LIMITS[path]
  return {
    name: path.split('.').at(-1),
    label,
    type: 'number',
    min,
    max,
    validate: markNumber,
    custom: { integer: true },
    ...extra,
  } as Field
}

const clock = (name: string, label: string, extra: Partial<Field> = {}): Field =>
  ({
    name,
    label,
    type: 'text',
    maxLength: CLOCK_LENGTH,
    validate: markText,
    admin: { placeholder: '18:00' },
    ...extra,
  }) as Field

/** Minutes, with a default that the panel shows. */
const minutes = (name: LimitedField, label: string, defaultValue?: number): Field =>
  whole(name, `${label} (minutes)`, defaultValue === undefined ? {} : { defaultValue })

/** For a related document that was chosen when it was still in order: see the announcements' form. */
const asStored = () => true as const

const row = (...fields: Field[]): Field => ({ type: 'row', fields })
const rowIf = (condition: Condition, ...fields: Field[]): Field => ({
  type: 'row',
  admin: { condition },
  fields,
})
const part = (label: string, ...fields: Field[]): Field => ({ type: 'collapsible', label, fields })
const isPool = (data: Record<string, unknown>) => data?.mode === 'pool'
const isNightly = (data: Record<string, unknown>) => data?.nightly === true
const isByTheHour = (data: Record<string, unknown>) => data?.nightly !== true

const about: Field[] = [
  { name: 'name', type: 'text', required: true, unique: true, maxLength: FACILITY_NAME_MAX },
  { name: 'description', type: 'textarea', maxLength: FACILITY_DESCRIPTION_MAX },
  {
    name: 'houseRules',
    type: 'textarea',
    maxLength: HOUSE_RULES_MAX,
    admin: { description: 'What whoever books agrees to, in plain text.' },
  },
  row(
    {
      name: 'mode',
      type: 'select',
      required: true,
      options: choices(FACILITY_MODES, {
        exclusive: 'One booking at a time',
        pool: 'Several people share it',
      }),
      defaultValue: 'exclusive',
      admin: { components: { Cell: '/web/admin/bookings/cells.tsx#ModeCell' } },
    },
    whole('places', 'Places', { admin: { condition: isPool } }),
    whole('maxGuests', 'Guests beside the booker, at most'),
  ),
  {
    name: 'isActive',
    label: 'Can be booked',
    type: 'checkbox',
    defaultValue: true,
    admin: { components: YES_CELL },
  },
]

const hours: Field[] = [
  { name: 'nightly', label: 'Booked by the night', type: 'checkbox', defaultValue: false },
  {
    name: 'openingHours',
    type: 'array',
    maxRows: OPENINGS_MAX,
    labels: { singular: 'Opening', plural: 'Openings' },
    admin: {
      initCollapsed: true,
      components: { RowLabel: '/web/admin/bookings/RowLabels.tsx#OpeningLabel' },

      condition: isByTheHour,
      description:
        'Open day and night when empty. Closing at or before the opening time is on the next day; 24:00 is the end of the day.',
    },
    fields: [
      row(
        { name: 'day', type: 'select', required: true, options: weekdays },
        clock('opens', 'Opens', { required: true }),
        clock('closes', 'Closes', { required: true }),
      ),
    ],
  },
  rowIf(
    isByTheHour,
    whole('slotMinutes', 'Starts every (minutes)', {
      defaultValue: DEFAULT_SLOT_MINUTES,
    }),
    minutes('minDurationMinutes', 'At least'),
    minutes('maxDurationMinutes', 'At most'),
  ),
  rowIf(
    isNightly,
    clock('checkInTime', 'Check-in from'),
    clock('checkOutTime', 'Check-out by'),
    whole('minNights', 'Nights, at least'),
    whole('maxNights', 'Nights, at most'),
  ),
  minutes('turnaroundMinutes', 'Turnaround after each', 0),
  {
    name: 'timeZone',
    type: 'text',
    maxLength: 60,
    validate: markText,
    admin: { description: 'Only where it is not the estate’s own, like Europe/Berlin.' },
  },
]

const limits: Field[] = [
  row(
    minutes('minNoticeMinutes', 'Book before the start', 0),
    whole('maxAdvanceDays', 'Book ahead, at most (days)', {
      admin: { description: 'Empty: two years.' },
    }),
  ),
  {
    name: 'quota',
    type: 'group',
    admin: { description: 'How often one flat may book. Facilities with the same group count together.' },
    fields: [
      row(
        whole('quota.count', 'Bookings of a flat'),
        { name: 'per', type: 'select', options: choices(QUOTA_PERIODS) },
        { name: 'group', type: 'text', maxLength: QUOTA_GROUP_MAX },
      ),
    ],
  },
]

const deciding: Field[] = [
  {
    name: 'approver',
    type: 'relationship',
    relationTo: 'residents',
    index: true,
    // Who has since left is no reason to refuse another change; what changes is checked by hooks/check-input.ts.
    validate: asStored,
    admin: {
      allowCreate: false,
      components: RELATED_CELL,
      description: 'Says yes or no to each booking. Empty: bookings need no approval.',
    },
  },
  row(
    minutes('approvalMinutes', 'Decide within', DEFAULT_APPROVAL_MINUTES),
    minutes('paymentMinutes', 'Pay within', DEFAULT_PAYMENT_MINUTES),
    minutes('checkInBeforeMinutes', 'Check-in opens before the start', DEFAULT_CHECK_IN_BEFORE_MINUTES),
    minutes('checkInAfterMinutes', 'Check-in closes after the start', DEFAULT_CHECK_IN_AFTER_MINUTES),
  ),
]

const money: Field[] = [
  {
    name: 'feeTiers',
    type: 'array',
    maxRows: FEE_TIERS_MAX,
    labels: { singular: 'Fee', plural: 'Fees' },
    admin: {
      initCollapsed: true,
      components: { RowLabel: '/web/admin/bookings/RowLabels.tsx#FeeLabel' },

      description:
        'The first that matches a minute counts; minutes that none matches are free. No days: every day. No times: all day.',
    },
    fields: [
      { name: 'days', type: 'select', hasMany: true, options: weekdays },
      row(
        clock('from', 'From', { admin: { placeholder: '18:00', condition: isByTheHour } } as Partial<Field>),
        clock('to', 'To', { admin: { placeholder: '22:00', condition: isByTheHour } } as Partial<Field>),
        paise('paisePerHour', 'An hour', { condition: isByTheHour }),
        paise('paisePerNight', 'A night', { condition: isNightly }),
      ),
    ],
  },
  paise('depositPaise', 'Deposit'),
  {
    name: 'refundTiers',
    type: 'array',
    maxRows: REFUND_TIERS_MAX,
    labels: { singular: 'Refund', plural: 'Refunds' },
    admin: {
      initCollapsed: true,
      components: { RowLabel: '/web/admin/bookings/RowLabels.tsx#RefundLabel' },
      description: 'None: the whole fee comes back until the start.',
    },
    fields: [
      row(
        { name: 'hoursBefore', label: 'Hours before the start', type: 'number', required: true, min: 0 },
        { name: 'percent', label: 'Percent of the fee', type: 'number', required: true, min: 0, max: 100 },
      ),
    ],
  },
]

/** A facility's form, in the parts that somebody fills one after the other. */
export const facilityFields: Field[] = [
  ...about,
  part('Hours', ...hours),
  part('Limits', ...limits),
  part('Approval and check-in', ...deciding),
  part('Fees', ...money),
  {
    name: 'preview',
    type: 'ui',
    admin: {
      disableListColumn: true,
      components: { Field: '/web/admin/bookings/FacilityPreview.tsx#FacilityPreview' },
    },
  },
  {
    name: 'audit',
    type: 'ui',
    admin: { disableListColumn: true, components: { Field: '/web/admin/DocumentAudit.tsx#DocumentAudit' } },
  },
]
