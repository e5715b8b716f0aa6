import { isPerson } from '@/domain/actor'
import { createBooking } from '@/hooks/bookings/create-booking'
import { lockBooking } from '@/hooks/bookings/lock-booking'
import { recordBooking } from '@/hooks/bookings/record-booking'
import { updateBooking } from '@/hooks/bookings/update-booking'
import { may, which } from '../access'
import { defineCollection } from '../define'
import { bookingQuery } from './access'
import { bookingFileEndpoints } from './endpoints/calendar'
import { bookingFields } from './fields'

/** Who has which facility when, from the wish to the end. */
export const bookings = defineCollection({
  slug: 'bookings',
  isAudited: true,
  admin: {
    group: 'Bookings',
    useAsTitle: 'number',
    description: 'Who has which facility when.',
    defaultColumns: ['number', 'facility', 'start', 'end', 'resident', 'flat', 'status', 'feePaise'],
    listSearchableFields: ['number', 'purpose'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    components: {
      beforeListTable: [
        { path: '/web/admin/bookings/BookingToolbar.tsx#BookingToolbar', serverProps: { list: 'bookings' } },
      ],
      edit: { SaveButton: '/web/admin/bookings/BookingControls.tsx#BookingControls' },
    },
  },
  defaultSort: '-start',
  access: {
    create: may((actor) => isPerson(actor)),
    read: which(bookingQuery),
    update: which(bookingQuery),
  },
  endpoints: bookingFileEndpoints,
  fields: bookingFields,
  hooks: {
    beforeOperation: [lockBooking],
    beforeChange: [createBooking, updateBooking],
    afterChange: [recordBooking],
  },
})
