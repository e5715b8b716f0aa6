import type { Condition, Field } from 'payload'
import { has } from '@/domain/actor'
import {
  LEDGER_KIND_LABELS,
  LEDGER_KINDS,
  PAYMENT_METHOD_LABELS,
  PAYMENT_METHODS,
  REFERENCE_MAX,
} from '@/domain/bookings/words'
import { MAX_PAISE } from '@/domain/money'
import { settleBooking } from '@/hooks/bookings/settle-booking'
import { writeEntry } from '@/hooks/bookings/write-entry'
import { derived, may, which } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, paise, RELATED_CELL, TEXT_CELL } from '../fields'
import { ledgerQuery } from './access'
import { ledgerReceiptEndpoints } from './endpoints/receipt'

/** Where the panel's form and list of the ledger are made. */
const FORM = '/web/admin/bookings'
const isNew: Condition = (_data, _siblings, { operation }) => operation === 'create'

const amount = {
  ...paise('amountPaise', 'Amount'),
  required: true,
  min: 1,
  max: MAX_PAISE,
  admin: { components: { Cell: '/web/admin/cells.tsx#RupeesCell', Field: `${FORM}/NewOnly.tsx#NewRupees` } },
} as Field

/** Every amount that came in or went out, once and for ever: a mistake is taken back by a further entry. */
export const ledgerEntries = defineCollection({
  slug: 'ledger-entries',
  isAudited: false,
  admin: {
    group: 'Bookings',
    useAsTitle: 'number',
    defaultColumns: ['number', 'booking', 'kind', 'amountPaise', 'method', 'reference', 'createdAt'],
    listSearchableFields: ['number', 'reference'],
    description: 'What was paid and given back. Nothing here is changed: reverse an entry instead.',
    components: {
      beforeListTable: [
        {
          path: '/web/admin/bookings/BookingToolbar.tsx#BookingToolbar',
          serverProps: { list: 'ledger-entries' },
        },
      ],
      edit: { SaveButton: '/web/admin/bookings/SaveControls.tsx#EntryControls' },
    },
  },
  defaultSort: '-createdAt',
  access: {
    create: may((actor) => has(actor, 'finance.write')),
    read: which(ledgerQuery),
  },
  fields: [
    {
      name: 'summary',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: `${FORM}/EntrySummary.tsx#EntrySummary` } },
    },
    {
      name: 'purpose',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: `${FORM}/EntryFor.tsx#EntryFor` } },
    },
    {
      name: 'number',
      type: 'text',
      unique: true,
      access: derived,
      admin: { condition: () => false },
    },
    {
      name: 'booking',
      type: 'relationship',
      relationTo: 'bookings',
      required: true,
      index: true,
      admin: {
        allowCreate: false,
        components: { ...RELATED_CELL, Field: `${FORM}/NewOnly.tsx#NewRelationship` },
      },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: choices(LEDGER_KINDS, LEDGER_KIND_LABELS),
      defaultValue: 'payment',
      admin: { components: { Cell: `${FORM}/cells.tsx#KindCell`, Field: `${FORM}/NewOnly.tsx#NewSelect` } },
    },
    amount,
    {
      name: 'method',
      type: 'select',
      required: true,
      options: choices(PAYMENT_METHODS, PAYMENT_METHOD_LABELS),
      admin: { components: { Cell: `${FORM}/cells.tsx#MethodCell`, Field: `${FORM}/NewOnly.tsx#NewSelect` } },
    },
    {
      name: 'reference',
      type: 'text',
      maxLength: REFERENCE_MAX,
      admin: {
        condition: isNew,
        components: TEXT_CELL,
        description: 'The number of the transfer, the cheque or the receipt book.',
      },
    },
    {
      name: 'reverses',
      type: 'relationship',
      relationTo: 'ledger-entries',
      admin: {
        allowCreate: false,
        components: { ...RELATED_CELL, Field: `${FORM}/NewOnly.tsx#NewRelationship` },
        condition: (data, siblings, context) => isNew(data, siblings, context) && data?.kind === 'reversal',
        description: 'The entry that was a mistake.',
      },
    },
    {
      ...derivedRelation('recordedBy', 'users'),
      admin: { condition: () => false, components: RELATED_CELL },
    } as Field,
  ],
  endpoints: ledgerReceiptEndpoints,
  hooks: {
    beforeChange: [writeEntry],
    afterChange: [settleBooking],
  },
})
