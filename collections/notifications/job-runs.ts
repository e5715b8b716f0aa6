import { administrator, derived } from '../access'
import { defineCollection } from '../define'
import { stamp, TEXT_CELL } from '../fields'

/** One row per scheduled job and tick: whichever worker inserts it does the work. */
export const jobRuns = defineCollection({
  slug: 'job-runs',
  isAudited: false,
  labels: { singular: 'Job run', plural: 'Job runs' },
  admin: {
    group: 'Operations',
    useAsTitle: 'job',
    description: 'What the schedules did, and when.',
    defaultColumns: ['job', 'tick', 'startedAt', 'finishedAt', 'changed', 'error'],
  },
  defaultSort: '-tick',
  access: { read: administrator },
  fields: [
    { name: 'job', type: 'text', required: true, access: derived },
    { name: 'tick', type: 'date', required: true, access: derived },
    stamp('startedAt'),
    stamp('finishedAt'),
    { name: 'error', type: 'text', access: derived, admin: { components: TEXT_CELL } },
    { name: 'changed', type: 'number', access: derived },
  ],
})
