import type { Field } from 'payload'
import { decidesOnBookings } from '@/domain/bookings/parts'
import { REASON_MAX } from '@/domain/bookings/words'
import { lockClosure } from '@/hooks/bookings/lock-closure'
import { reopenTime } from '@/hooks/bookings/reopen-time'
import { cancelAffected, writeClosure } from '@/hooks/bookings/write-closure'
import { anyoneSignedIn, may } from '../access'
import { defineCollection } from '../define'
import { DAY_AND_TIME, RELATED_CELL } from '../fields'

const time = (name: string): Field => ({
  name,
  type: 'date',
  required: true,
  admin: {
    date: DAY_AND_TIME,
    components: { Cell: '/web/admin/bookings/cells.tsx#FacilityInstantCell' },
  },
})

/** Times at which a facility cannot be used: repairs, weather, an event of the estate's own. */
export const closures = defineCollection({
  slug: 'closures',
  isAudited: true,
  admin: {
    group: 'Bookings',
    useAsTitle: 'reason',
    defaultColumns: ['facility', 'start', 'end', 'reason'],
    description: 'When a facility cannot be used. Bookings in that time are shown before they are cancelled.',
    components: {
      beforeListTable: [
        { path: '/web/admin/bookings/BookingToolbar.tsx#BookingToolbar', serverProps: { list: 'closures' } },
      ],
      edit: { SaveButton: '/web/admin/bookings/ClosureSave.tsx#ClosureSave' },
    },
  },
  defaultSort: '-start',
  access: {
    create: may(decidesOnBookings),
    read: anyoneSignedIn,
    update: may(decidesOnBookings),
    delete: may(decidesOnBookings),
  },
  fields: [
    {
      name: 'facility',
      type: 'relationship',
      relationTo: 'facilities',
      required: true,
      access: { update: () => false },
      admin: { allowCreate: false, components: RELATED_CELL },
    },
    { type: 'row', fields: [time('start'), time('end')] },
    {
      name: 'reason',
      type: 'text',
      required: true,
      maxLength: REASON_MAX,
      admin: { description: 'Residents read it, and whoever is cancelled is told it.' },
    },
    {
      name: 'cancelBookings',
      label: 'Cancel the bookings that it overlaps, and give everything back',
      type: 'checkbox',
      virtual: true,
      // The form's own button asks, once it has shown whose bookings they are.
      admin: { condition: () => false, disableListColumn: true, disableListFilter: true },
    },
  ],
  hooks: {
    beforeOperation: [lockClosure],
    beforeChange: [writeClosure],
    afterChange: [cancelAffected, reopenTime],
    afterDelete: [reopenTime],
  },
})
