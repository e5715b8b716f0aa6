import { figuresReadBy } from '@/domain/figures/staff-access'
import { LOCAL_DATE_LENGTH, REPORT_PERIODS } from '@/domain/figures/words'
import { among, derived, which } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation } from '../fields'

/** Figures of one member of staff over one period, as they were when the period was over. */
export const staffReports = defineCollection({
  slug: 'staff-reports',
  isAudited: false,
  labels: { singular: 'Staff report', plural: 'Staff reports' },
  admin: {
    group: 'People',
    useAsTitle: 'from',
    description:
      'What each member of staff did in a day, a week and a month. Read by themselves, who is above them, and the committee.',
    defaultColumns: ['staff', 'period', 'from', 'to', 'figures'],
  },
  defaultSort: '-from',
  access: {
    read: which((actor) => {
      const seen = figuresReadBy(actor)
      if (seen === 'all') return true
      return seen.length > 0 ? among('staff', [...seen]) : false
    }),
  },
  fields: [
    derivedRelation('staff', 'staff'),
    { name: 'period', type: 'select', required: true, options: choices(REPORT_PERIODS), access: derived },
    { name: 'from', type: 'text', required: true, maxLength: LOCAL_DATE_LENGTH, access: derived },
    { name: 'to', type: 'text', required: true, maxLength: LOCAL_DATE_LENGTH, access: derived },
    {
      name: 'figures',
      type: 'json',
      required: true,
      access: derived,
      admin: {
        components: {
          Cell: '/web/admin/reports/cells.tsx#FiguresCell',
          Field: '/web/admin/reports/FiguresField.tsx#FiguresField',
        },
      },
    },
  ],
})
