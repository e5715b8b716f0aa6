import { managesFacilities } from '@/domain/bookings/parts'
import { checkFacility } from '@/hooks/bookings/check-facility'
import { lockFacility } from '@/hooks/bookings/lock-facility'
import { makeRoom } from '@/hooks/bookings/make-room'
import { anyoneSignedIn, may } from '../access'
import { defineCollection } from '../define'
import { availabilityEndpoints } from './endpoints/availability'
import { facilityCalendarEndpoints } from './endpoints/calendar'
import { facilityFields } from './facility-fields'

/** What the estate lets its people book, and on which terms. */
export const facilities = defineCollection({
  slug: 'facilities',
  isAudited: true,
  admin: {
    group: 'Bookings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'mode', 'approver', 'isActive'],
    listSearchableFields: ['name'],
    description: 'What can be booked, when, by how many and for how much.',
    components: { edit: { SaveButton: '/web/admin/bookings/SaveControls.tsx#FacilityControls' } },
  },
  defaultSort: 'name',
  access: {
    create: may(managesFacilities),
    read: anyoneSignedIn,
    update: may(managesFacilities),
    delete: may(managesFacilities),
  },
  endpoints: [...availabilityEndpoints, ...facilityCalendarEndpoints],
  fields: facilityFields,
  hooks: {
    beforeOperation: [lockFacility],
    beforeChange: [checkFacility],
    afterChange: [makeRoom],
  },
})
