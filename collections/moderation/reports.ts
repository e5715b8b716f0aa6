import { moderates } from '@/domain/actor'
import { NOTE_MAX, REPORT_OUTCOMES, REPORT_REASONS, REPORT_SUBJECTS } from '@/domain/moderation/words'
import { carryOutDecision } from '@/hooks/moderation/carry-out-decision'
import { createReport } from '@/hooks/moderation/create-report'
import { decideReport, lockReport } from '@/hooks/moderation/decide-report'
import { recordReport } from '@/hooks/moderation/record-report'
import { anyoneSignedIn, fieldMay, may, which } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, inHeader, NO_FIELD, stamp, TEXT_CELL } from '../fields'
import { figureReportEndpoints } from '../figures/endpoints/reports'
import { reportQuery } from './access'

/** Where the panel's form and list of reports are made. */
const FORM = '/web/admin/moderation'

/** What people say is wrong with something that others wrote: the moderators' queue. */
export const reports = defineCollection({
  slug: 'reports',
  isAudited: true,
  admin: {
    group: 'Community',
    description: 'What residents say should not stand, for the committee to look at.',
    useAsTitle: 'reason',
    listSearchableFields: ['note'],
    defaultColumns: ['subjectId', 'outcome', 'reason', 'note', 'reporter', 'createdAt'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    components: {
      beforeListTable: [`${FORM}/ReportToolbar.tsx#ReportToolbar`],
      edit: { SaveButton: `${FORM}/ReportControls.tsx#ReportControls` },
    },
  },
  defaultSort: '-createdAt',
  // What people report and the estate's own reports share their word, and so their address.
  endpoints: figureReportEndpoints,
  access: { create: anyoneSignedIn, read: which(reportQuery), update: may(moderates) },
  hooks: {
    beforeOperation: [lockReport],
    beforeChange: [createReport, decideReport],
    afterChange: [recordReport, carryOutDecision],
  },
  fields: [
    {
      name: 'summary',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: `${FORM}/ReportSummary.tsx#ReportSummary` } },
    },
    {
      name: 'subjectType',
      type: 'select',
      options: choices(REPORT_SUBJECTS),
      required: true,
      access: { update: () => false },
      admin: { components: NO_FIELD },
    },
    {
      name: 'subjectId',
      label: 'What was reported',
      type: 'text',
      required: true,
      maxLength: 36,
      access: { update: () => false },
      admin: { components: { ...NO_FIELD, Cell: `${FORM}/cells.tsx#ReportedCell` } },
    },
    {
      name: 'reason',
      type: 'select',
      options: choices(REPORT_REASONS),
      required: true,
      access: { update: () => false },
      admin: { components: NO_FIELD },
    },
    {
      name: 'note',
      type: 'text',
      maxLength: NOTE_MAX,
      access: { update: () => false },
      admin: { components: { ...NO_FIELD, ...TEXT_CELL } },
    },
    inHeader(derivedRelation('reporter', 'users')),
    // Whose it is that was reported.
    inHeader(derivedRelation('subjectAuthor', 'users', fieldMay(moderates))),
    {
      name: 'outcome',
      type: 'select',
      options: choices(REPORT_OUTCOMES),
      defaultValue: 'open',
      access: { create: () => false, update: fieldMay(moderates) },
      admin: { components: { ...NO_FIELD, Cell: `${FORM}/cells.tsx#OutcomeCell` } },
    },
    {
      name: 'decisionNote',
      type: 'text',
      maxLength: NOTE_MAX,
      access: { create: () => false, read: fieldMay(moderates), update: fieldMay(moderates) },
      admin: { components: NO_FIELD },
    },
    inHeader(derivedRelation('decidedBy', 'users', fieldMay(moderates))),
    inHeader(stamp('decidedAt')),
    {
      name: 'audit',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/web/admin/DocumentAudit.tsx#DocumentAudit' },
      },
    },
  ],
})
