import { lockEvent } from '@/hooks/events/lock-event'
import { recordEvent } from '@/hooks/events/record-event'
import { writeEvent } from '@/hooks/events/write-event'
import { having, which } from '../access'
import { defineCollection } from '../define'
import { eventQuery, eventsToChange } from './access'
import { attendanceEndpoints } from './endpoints/attendance'
import { eventFileEndpoints } from './endpoints/calendar'
import { checkInEndpoints } from './endpoints/check-in'
import { eventFields } from './event-fields'

/** Where the panel's form and list of events are made. */
const FORM = '/web/admin/events'

/** What happens in the estate: who is asked to come, how many there is room for, and who came. */
export const events = defineCollection({
  slug: 'events',
  isAudited: true,
  admin: {
    group: 'Events',
    useAsTitle: 'title',
    description: 'What happens in the estate, who comes, and how many there is room for.',
    defaultColumns: ['title', 'status', 'start', 'headsGoing', 'headsWaiting', 'eventType', 'facility'],
    listSearchableFields: ['title', 'location'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    components: {
      beforeListTable: [`${FORM}/EventToolbar.tsx#EventToolbar`],
      edit: { SaveButton: `${FORM}/EventControls.tsx#EventControls` },
    },
  },
  defaultSort: '-start',
  access: { create: having('announce'), read: which(eventQuery), update: which(eventsToChange) },
  fields: eventFields,
  endpoints: [...checkInEndpoints, ...attendanceEndpoints, ...eventFileEndpoints],
  hooks: {
    beforeOperation: [lockEvent],
    beforeChange: [writeEvent],
    afterChange: [recordEvent],
  },
})
