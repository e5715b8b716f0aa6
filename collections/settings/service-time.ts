import type { Field } from 'payload'
import { WEEKDAY_LABELS, WEEKDAYS } from '@/domain/bookings/words'
import { HOLIDAYS_MAX, SERVICE_HOURS_MAX } from '@/domain/sla/words'
import { isLocalDate } from '@/domain/time'
import { officeReads } from '../access'
import { choices } from '../fields'

/** `HH:mm`, to 24:00. */
function isClockTime(value: string | null | undefined): true | string {
  return /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(value ?? '') || 'Write a time such as 09:00.'
}

function isDay(value: string | null | undefined): true | string {
  return isLocalDate(value ?? '') || 'Write a day such as 2026-08-15.'
}

const clockTime = (name: string): Field => ({
  name,
  type: 'text',
  required: true,
  maxLength: 5,
  validate: isClockTime,
  admin: { placeholder: '09:00' },
})

/** When the clocks of tickets run that count service hours only, and who is asked when they have run out twice over. */
export const serviceTime: Field[] = [
  {
    name: 'serviceHours',
    type: 'array',
    maxRows: SERVICE_HOURS_MAX,
    admin: {
      description:
        'When the office and the workshop are at work, in the estate’s zone: several stretches a day are fine. Counts for the kinds of ticket that say so.',
      initCollapsed: true,
      components: { RowLabel: '/web/admin/bookings/RowLabels.tsx#OpeningLabel' },
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'day', type: 'select', required: true, options: choices(WEEKDAYS, WEEKDAY_LABELS) },
          clockTime('opens'),
          clockTime('closes'),
        ],
      },
    ],
  },
  {
    name: 'holidays',
    type: 'array',
    maxRows: HOLIDAYS_MAX,
    admin: {
      description: 'Days on which no service hours count.',
      initCollapsed: true,
      components: { RowLabel: '/web/admin/PromiseRowLabels.tsx#HolidayLabel' },
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'date',
            type: 'text',
            required: true,
            maxLength: 10,
            validate: isDay,
            admin: { placeholder: '2026-08-15' },
          },
          { name: 'name', type: 'text', maxLength: 60 },
        ],
      },
    ],
  },
  {
    name: 'dutyOfficer',
    type: 'relationship',
    relationTo: 'residents',
    access: officeReads,
    filterOptions: { committeeRole: { not_equals: 'none' } },
    admin: {
      allowCreate: false,
      description:
        'Who of the committee hears of tickets that have taken twice the promised time. Left empty: the secretary.',
    },
  },
]
