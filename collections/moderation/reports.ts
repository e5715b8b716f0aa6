import { moderates } from '@/domain/actor'
import { NOTE_MAX, REPORT_OUTCOMES, REPORT_REASONS, REPORT_SUBJECTS } from '@/domain/moderation/words'
import { carryOutDecision } from '@/hooks/moderation/carry-out-decision'
import { createReport } from '@/hooks/moderation/create-report'
import { decideReport, lockReport } from '@/hooks/moderation/decide-report'
import { recordReport } from '@/hooks/moderation/record-report'
import { anyoneSignedIn, fieldMay, may, which } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, stamp } from '../fields'
import { reportQuery } from './access'

/** What people say is wrong with something that others wrote: the moderators' queue. */
export const reports = defineCollection({
  slug: 'reports',
  isAudited: true,
  admin: {
    group: 'Community',
    description: 'What residents say should not stand, for the committee to look at.',
    defaultColumns: ['subjectType', 'reason', 'note', 'reporter', 'outcome', 'createdAt'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
  },
  defaultSort: '-createdAt',
  access: { create: anyoneSignedIn, read: which(reportQuery), update: may(moderates) },
  hooks: {
    beforeOperation: [lockReport],
    beforeChange: [createReport, decideReport],
    afterChange: [recordReport, carryOutDecision],
  },
  fields: [
    {
      name: 'subjectType',
      type: 'select',
      options: choices(REPORT_SUBJECTS),
      required: true,
      access: { update: () => false },
    },
    { name: 'subjectId', type: 'text', required: true, maxLength: 36, access: { update: () => false } },
    {
      name: 'reason',
      type: 'select',
      options: choices(REPORT_REASONS),
      required: true,
      access: { update: () => false },
    },
    { name: 'note', type: 'text', maxLength: NOTE_MAX, access: { update: () => false } },
    derivedRelation('reporter', 'users'),
    // Whose it is that was reported.
    derivedRelation('subjectAuthor', 'users', fieldMay(moderates)),
    {
      name: 'outcome',
      type: 'select',
      options: choices(REPORT_OUTCOMES),
      defaultValue: 'open',
      access: { create: () => false, update: fieldMay(moderates) },
    },
    {
      name: 'decisionNote',
      type: 'text',
      maxLength: NOTE_MAX,
      access: { create: () => false, read: fieldMay(moderates), update: fieldMay(moderates) },
    },
    derivedRelation('decidedBy', 'users', fieldMay(moderates)),
    stamp('decidedAt'),
  ],
})
