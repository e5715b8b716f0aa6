import { has } from '@/domain/actor'
import { LEDGER_KINDS, PAYMENT_METHODS, REFERENCE_MAX } from '@/domain/bookings/words'
import { MAX_PAISE } from '@/domain/money'
import { settleBooking } from '@/hooks/bookings/settle-booking'
import { writeEntry } from '@/hooks/bookings/write-entry'
import { derived, may, which } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, paise, RELATED_CELL } from '../fields'
import { ledgerQuery } from './access'
import { ledgerReceiptEndpoints } from './endpoints/receipt'

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
  },
  defaultSort: '-createdAt',
  access: {
    create: may((actor) => has(actor, 'finance.write')),
    read: which(ledgerQuery),
  },
  fields: [
    {
      name: 'number',
      type: 'text',
      unique: true,
      access: derived,
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'booking',
      type: 'relationship',
      relationTo: 'bookings',
      required: true,
      index: true,
      admin: { allowCreate: false, components: RELATED_CELL },
    },
    { name: 'kind', type: 'select', required: true, options: choices(LEDGER_KINDS), defaultValue: 'payment' },
    { ...paise('amountPaise', 'Amount'), required: true, min: 1, max: MAX_PAISE } as ReturnType<typeof paise>,
    {
      name: 'method',
      type: 'select',
      required: true,
      options: choices(PAYMENT_METHODS, { upi: 'UPI' }),
    },
    {
      name: 'reference',
      type: 'text',
      maxLength: REFERENCE_MAX,
      admin: { description: 'The number of the transfer, the cheque or the receipt book.' },
    },
    {
      name: 'reverses',
      type: 'relationship',
      relationTo: 'ledger-entries',
      admin: {
        allowCreate: false,
        components: RELATED_CELL,
        condition: (data) => data?.kind === 'reversal',
        description: 'The entry that was a mistake.',
      },
    },
    derivedRelation('recordedBy', 'users'),
  ],
  endpoints: ledgerReceiptEndpoints,
  hooks: {
    beforeChange: [writeEntry],
    afterChange: [settleBooking],
  },
})
