import { decidesOnBookings } from '@/domain/bookings/parts'
import { REASON_MAX } from '@/domain/bookings/words'
import { lockClosure } from '@/hooks/bookings/lock-closure'
import { reopenTime } from '@/hooks/bookings/reopen-time'
import { cancelAffected, writeClosure } from '@/hooks/bookings/write-closure'
import { anyoneSignedIn, may } from '../access'
import { defineCollection } from '../define'
import { DAY_AND_TIME, RELATED_CELL } from '../fields'

/** Times at which a facility cannot be used: repairs, weather, an event of the estate's own. */
export const closures = defineCollection({
  slug: 'closures',
  isAudited: true,
  admin: {
    group: 'Bookings',
    useAsTitle: 'reason',
    defaultColumns: ['facility', 'start', 'end', 'reason'],
    description: 'When a facility cannot be used. Bookings in that time are shown before they are cancelled.',
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
    { name: 'start', type: 'date', required: true, admin: { date: DAY_AND_TIME } },
    { name: 'end', type: 'date', required: true, admin: { date: DAY_AND_TIME } },
    { name: 'reason', type: 'text', required: true, maxLength: REASON_MAX },
    {
      name: 'cancelBookings',
      label: 'Cancel the bookings that it overlaps, and give everything back',
      type: 'checkbox',
      virtual: true,
      admin: { readOnly: false, disableListColumn: true, disableListFilter: true },
    },
  ],
  hooks: {
    beforeOperation: [lockClosure],
    beforeChange: [writeClosure],
    afterChange: [cancelAffected, reopenTime],
    afterDelete: [reopenTime],
  },
})
