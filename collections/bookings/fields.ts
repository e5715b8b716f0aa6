import type { Condition, Field } from 'payload'
import {
  BOOKING_CHANNELS,
  BOOKING_STATUS_LABELS,
  BOOKING_STATUSES,
  GUESTS_MAX,
  NOTE_MAX,
  PURPOSE_MAX,
} from '@/domain/bookings/words'
import { derived } from '../access'
import {
  choices,
  DAY_AND_TIME,
  derivedRelation,
  ifFilled,
  paise,
  RELATED_CELL,
  stamp,
  TEXT_CELL,
} from '../fields'

const side = { position: 'sidebar' as const }
const existing: Condition = (_data, _siblings, { operation }) => operation === 'update'
/** Travels with one request and is stored nowhere. Payload shows such fields read-only. */
const passing = { readOnly: false, disableListColumn: true, disableListFilter: true }
const hidden = { admin: { hidden: true } }

const asked: Field[] = [
  {
    name: 'facility',
    type: 'relationship',
    relationTo: 'facilities',
    required: true,
    access: { update: () => false },
    // hooks/bookings/facility-rules.ts reads it anyway, and answers 400 where there is none.
    custom: { isRelationChecked: true },
    admin: { allowCreate: false, components: RELATED_CELL },
  },
  { name: 'start', type: 'date', required: true, admin: { date: DAY_AND_TIME } },
  { name: 'end', type: 'date', required: true, admin: { date: DAY_AND_TIME } },
  { name: 'purpose', type: 'text', maxLength: PURPOSE_MAX, admin: { components: TEXT_CELL } },
  {
    name: 'guests',
    label: 'Guests beside the booker',
    type: 'number',
    min: 0,
    max: GUESTS_MAX,
    defaultValue: 0,
    custom: { integer: true },
  },
  {
    name: 'resident',
    type: 'relationship',
    relationTo: 'residents',
    access: { update: () => false },
    admin: { allowCreate: false, components: RELATED_CELL, description: 'For whom. Left empty: yourself.' },
  },
  {
    name: 'waitlist',
    label: 'Wait for it if it is taken',
    type: 'checkbox',
    virtual: true,
    access: { update: () => false },
    admin: { ...passing, condition: (data, siblings, context) => !existing(data, siblings, context) },
  },
  {
    name: 'acceptsHouseRules',
    label: 'Accepts the house rules',
    type: 'checkbox',
    virtual: true,
    access: { update: () => false },
    admin: { hidden: true },
  },
]

const decided: Field[] = [
  {
    name: 'status',
    type: 'select',
    options: choices(BOOKING_STATUSES, BOOKING_STATUS_LABELS),
    access: { create: () => false },
    admin: side,
  },
  {
    name: 'note',
    type: 'textarea',
    maxLength: NOTE_MAX,
    virtual: true,
    admin: {
      ...passing,
      ...side,
      condition: existing,
      description: 'Goes to whoever booked. A rejection needs one.',
    },
  },
  {
    name: 'checkedIn',
    type: 'checkbox',
    virtual: true,
    access: { create: () => false },
    admin: { ...passing, ...side, condition: existing },
  },
]

const amount = (name: string, label: string): Field =>
  ({ ...paise(name, label), access: derived, defaultValue: 0 }) as Field

const derivedFields: Field[] = [
  {
    name: 'number',
    type: 'text',
    unique: true,
    access: derived,
    admin: { ...side, readOnly: true, condition: ifFilled('number') },
  },
  derivedRelation('flat', 'flats'),
  derivedRelation('bookedBy', 'users'),
  {
    name: 'channel',
    type: 'select',
    options: choices(BOOKING_CHANNELS),
    access: derived,
    admin: { ...side, readOnly: true },
  },
  amount('feePaise', 'Fee'),
  amount('depositPaise', 'Deposit'),
  amount('feePaidPaise', 'Fee paid'),
  amount('depositPaidPaise', 'Deposit paid'),
  amount('refundPaise', 'To give back'),
  amount('refundedPaise', 'Given back'),
  stamp('blockedUntil'),
  stamp('approveBy', { label: 'Decide by' }),
  stamp('payBy'),
  stamp('offerExpiresAt', { label: 'Offer ends' }),
  stamp('decidedAt'),
  derivedRelation('decidedBy', 'users'),
  stamp('confirmedAt'),
  stamp('checkedInAt'),
  stamp('cancelledAt'),
  derivedRelation('cancelledBy', 'users'),
  {
    name: 'decisionNote',
    type: 'textarea',
    access: derived,
    admin: { readOnly: true, condition: ifFilled('decisionNote') },
  },
  stamp('houseRulesAcceptedAt'),
  { name: 'policy', type: 'json', access: derived, admin: { hidden: true } },
  { name: 'isExclusive', type: 'checkbox', access: derived, ...hidden },
  // Cancelled without cost: it no longer counts against the flat's quota.
  { name: 'isFreed', type: 'checkbox', defaultValue: false, access: derived, ...hidden },
  // The least that came back of the fee at any move: moving a booking late does not make cancelling it cheap.
  { name: 'refundCapPercent', type: 'number', access: derived, ...hidden },
  // Counts what calendars have to take over.
  { name: 'revision', type: 'number', defaultValue: 0, access: derived, ...hidden },
  stamp('remindedDayAt'),
  stamp('remindedSoonAt'),
]

export const bookingFields: Field[] = [
  ...asked,
  ...decided,
  ...derivedFields,
  {
    name: 'audit',
    type: 'ui',
    admin: { disableListColumn: true, components: { Field: '/web/admin/DocumentAudit.tsx#DocumentAudit' } },
  },
]
