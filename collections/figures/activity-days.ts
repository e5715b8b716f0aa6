import { LOCAL_DATE_LENGTH } from '@/domain/figures/words'
import { derived, having } from '../access'
import { defineCollection } from '../define'
import { derivedRelation } from '../fields'

/** Which residents used the estate's system on which local day: one row, whatever they did and how often. */
export const activityDays = defineCollection({
  slug: 'activity-days',
  isAudited: false,
  labels: { singular: 'Day of use', plural: 'Days of use' },
  admin: {
    group: 'Operations',
    useAsTitle: 'date',
    description: 'Which residents were here on which day, and nothing of what they did.',
    defaultColumns: ['date', 'user'],
  },
  defaultSort: '-date',
  access: { read: having('committee') },
  fields: [
    derivedRelation('user', 'users'),
    { name: 'date', type: 'text', required: true, maxLength: LOCAL_DATE_LENGTH, access: derived },
  ],
})
