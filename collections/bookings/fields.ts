import type { Condition, Field, NumberField } from 'payload'
import { booksForOthers } from '@/domain/bookings/parts'
import {
  BOOKING_CHANNELS,
  BOOKING_STATUS_LABELS,
  BOOKING_STATUSES,
  GUESTS_MAX,
  NOTE_MAX,
  PURPOSE_MAX,
} from '@/domain/bookings/words'
import { derived } from '../access'
import { choices, DAY_AND_TIME, derivedRelation, paise, RELATED_CELL, stamp, TEXT_CELL } from '../fields'

/** Where the panel's form and list of bookings are made. */
const FORM = '/web/admin/bookings'

const isNew: Condition = (_data, _siblings, { operation }) => operation === 'create'
/** Told at the head of the form or done by its buttons: no field of its own there. */
const notAsked: Condition = () => false
/** Travels with one request and is stored nowhere. Payload shows such fields read-only. */
const passing = { readOnly: false, disableListColumn: true, disableListFilter: true }
/** A column of the list that the form's head tells. */
const told = (field: Field): Field => ({ ...field, admin: { ...field.admin, condition: notAsked } }) as Field
const MOVED = `${FORM}/ReshapeField.tsx#MoveField`
const RENAMED = `${FORM}/ReshapeField.tsx#RenameField`
const time = (name: string): Field => ({
  name,
  type: 'date',
  required: true,
  admin: {
    date: DAY_AND_TIME,
    components: { Field: MOVED, Cell: `${FORM}/cells.tsx#FacilityInstantCell` },
  },
})
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
    admin: {
      allowCreate: false,
      components: { ...RELATED_CELL, Field: `${FORM}/NewOnly.tsx#NewRelationship` },
    },
  },
  {
    name: 'resident',
    type: 'relationship',
    relationTo: 'residents',
    access: { update: () => false },
    // Staff book for residents whom the register does not show them: hooks/bookings/booker.ts looks them up.
    custom: { isRelationChecked: booksForOthers },
    label: 'For whom',
    admin: {
      allowCreate: false,
      condition: isNew,
      components: RELATED_CELL,
      description: 'Left empty: yourself, if you live here.',
    },
  },
  { type: 'row', fields: [time('start'), time('end')] },
  {
    name: 'purpose',
    type: 'text',
    maxLength: PURPOSE_MAX,
    admin: { components: { ...TEXT_CELL, Field: RENAMED } },
  },
  {
    name: 'guests',
    label: 'Guests beside the booker',
    type: 'number',
    min: 0,
    max: GUESTS_MAX,
    defaultValue: 0,
    custom: { integer: true },
    admin: { components: { Field: MOVED } },
  },
  {
    name: 'waitlist',
    label: 'Wait for it if it is taken',
    type: 'checkbox',
    virtual: true,
    access: { update: () => false },
    admin: { ...passing, condition: isNew },
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
    admin: {
      condition: notAsked,
      components: { Cell: `${FORM}/cells.tsx#BookingStatusCell` },
    },
  },
  {
    name: 'note',
    type: 'textarea',
    maxLength: NOTE_MAX,
    virtual: true,
    admin: { ...passing, condition: notAsked },
  },
  {
    name: 'checkedIn',
    type: 'checkbox',
    virtual: true,
    access: { create: () => false },
    admin: { ...passing, condition: notAsked },
  },
  {
    name: 'expectedUpdatedAt',
    type: 'date',
    virtual: true,
    access: { create: () => false },
    admin: { ...passing, components: { Field: '/web/admin/ExpectedUpdatedAt.tsx#ExpectedUpdatedAt' } },
  },
]

const amount = (name: string, label: string): Field => {
  const { admin, ...field } = paise(name, label) as NumberField
  const components = { ...admin?.components, Cell: `${FORM}/cells.tsx#AmountCell` }
  return told({ ...field, admin: { ...admin, components }, access: derived, defaultValue: 0 })
}

const derivedFields: Field[] = [
  {
    name: 'number',
    type: 'text',
    unique: true,
    access: derived,
    admin: { condition: notAsked },
  },
  told(derivedRelation('flat', 'flats')),
  told(derivedRelation('bookedBy', 'users')),
  // What the committee holds there, where it is no booking of a person.
  told(derivedRelation('event', 'events')),
  {
    name: 'channel',
    type: 'select',
    options: choices(BOOKING_CHANNELS),
    access: derived,
    admin: { condition: notAsked },
  },
  amount('feePaise', 'Fee'),
  amount('depositPaise', 'Deposit'),
  amount('feePaidPaise', 'Fee paid'),
  amount('depositPaidPaise', 'Deposit paid'),
  amount('refundPaise', 'To give back'),
  amount('refundedPaise', 'Given back'),
  told(stamp('blockedUntil')),
  told(stamp('approveBy', { label: 'Decide by' })),
  told(stamp('payBy')),
  told(stamp('offerExpiresAt', { label: 'Offer ends' })),
  told(stamp('decidedAt')),
  told(derivedRelation('decidedBy', 'users')),
  told(stamp('confirmedAt')),
  told(stamp('checkedInAt')),
  told(stamp('cancelledAt')),
  told(derivedRelation('cancelledBy', 'users')),
  {
    name: 'decisionNote',
    type: 'textarea',
    access: derived,
    admin: { condition: notAsked },
  },
  told(stamp('houseRulesAcceptedAt')),
  { name: 'policy', type: 'json', access: derived, admin: { hidden: true } },
  { name: 'isExclusive', type: 'checkbox', access: derived, ...hidden },
  // Cancelled without cost: it no longer counts against the flat's quota.
  { name: 'isFreed', type: 'checkbox', defaultValue: false, access: derived, ...hidden },
  // The least that came back of the fee at any move: moving a booking late does not make cancelling it cheap.
  { name: 'refundCapPercent', type: 'number', access: derived, ...hidden },
  // Counts what calendars have to take over.
  { name: 'revision', type: 'number', defaultValue: 0, access: derived, ...hidden },
  told(stamp('remindedDayAt')),
  told(stamp('remindedSoonAt')),
]

const shown = (name: string, component: string): Field => ({
  name,
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: `${FORM}/${component}.tsx#${component}` } },
})

export const bookingFields: Field[] = [
  shown('summary', 'BookingSummary'),
  ...asked,
  ...decided,
  ...derivedFields,
  shown('entries', 'BookingEntries'),
  {
    name: 'audit',
    type: 'ui',
    admin: { disableListColumn: true, components: { Field: '/web/admin/DocumentAudit.tsx#DocumentAudit' } },
  },
]
