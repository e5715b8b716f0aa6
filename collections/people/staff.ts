import { has, isPerson } from '@/domain/actor'
import type { WorkShift } from '@/domain/assignment'
import { EMPLOYMENT_STATUSES, STAFF_FLAGS, STAFF_ROLE_LABELS, STAFF_ROLES } from '@/domain/staff'
import { endSessionsOfDeleted, endSessionsOfGone } from '@/hooks/people/end-sessions'
import { nameFromAccount } from '@/hooks/people/name-from-account'
import { refuseHierarchyCircle } from '@/hooks/people/refuse-hierarchy-circle'
import { refuseStaffChange } from '@/hooks/people/refuse-staff-change'
import { setRoleDefaults } from '@/hooks/people/set-role-defaults'
import { administrator, anyoneSignedIn, derived, fieldMay, may } from '../access'
import { defineCollection } from '../define'
import { choices, DAY_ONLY, labelOf, RELATED_CELL, YES_CELL } from '../fields'
import { staffEndpoints } from './endpoints/staff'

const colleagues = {
  read: fieldMay((actor) => !isPerson(actor) || actor.staff !== null || has(actor, 'committee')),
}
/** Activating and deactivating is daily work; everything else about a profile is the administrator's. */
const forAdministrator = { ...colleagues, update: fieldMay((actor) => has(actor, 'admin')) }
const onlyAdministratorUpdates = { update: forAdministrator.update }

/** A list of shifts as `domain/assignment.ts` reads them, or nothing. */
function isSchedule(value: unknown): true | string {
  const isTime = (text: unknown) => typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
  const isShift = (shift: WorkShift | null) =>
    Array.isArray(shift?.days) &&
    shift.days.every((day) => typeof day === 'string') &&
    isTime(shift.from) &&
    isTime(shift.to)
  if (value === null || value === undefined || (Array.isArray(value) && value.every(isShift))) return true
  return 'Shifts read like [{"days":["mon","tue"],"from":"09:00","to":"18:00"}].'
}

export const staff = defineCollection({
  slug: 'staff',
  isAudited: true,
  labels: { singular: 'Member of staff', plural: 'Staff' },
  admin: {
    group: 'People',
    useAsTitle: 'name',
    defaultColumns: ['name', 'employeeId', 'staffRole', 'workload', 'isAvailable24x7', 'isActive'],
    listSearchableFields: ['name', 'employeeId', 'department'],
    description: 'Who works for the estate, what they carry now, and what they may do.',
    components: { edit: { beforeDocumentControls: ['/web/admin/StaffActions.tsx#StaffActions'] } },
  },
  defaultSort: 'employeeId',
  access: {
    create: administrator,
    read: anyoneSignedIn,
    update: may((actor) => has(actor, 'admin') || has(actor, 'tickets.assign')),
    delete: administrator,
  },
  endpoints: staffEndpoints,
  fields: [
    {
      name: 'name',
      type: 'text',
      access: derived,
      index: true,
      admin: { readOnly: true, description: 'Follows the account.' },
    },
    {
      name: 'user',
      label: 'Account',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      unique: true,
      access: onlyAdministratorUpdates,
      admin: { components: RELATED_CELL },
    },
    {
      name: 'employeeId',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 20,
      access: onlyAdministratorUpdates,
    },
    {
      name: 'staffRole',
      type: 'select',
      required: true,
      options: choices(STAFF_ROLES, STAFF_ROLE_LABELS),
      access: onlyAdministratorUpdates,
    },
    { name: 'department', type: 'text', maxLength: 80, access: onlyAdministratorUpdates },
    { name: 'phone', type: 'text', maxLength: 20, access: forAdministrator },
    {
      name: 'employmentStatus',
      type: 'select',
      options: choices(EMPLOYMENT_STATUSES),
      defaultValue: 'full_time',
      access: forAdministrator,
    },
    {
      name: 'hireDate',
      type: 'date',
      admin: { date: DAY_ONLY },
      access: forAdministrator,
    },
    {
      name: 'reportingTo',
      type: 'relationship',
      relationTo: 'staff',
      index: true,
      access: forAdministrator,
      admin: { components: RELATED_CELL, allowCreate: false },
    },
    ...STAFF_FLAGS.map((name) => ({
      name,
      type: 'checkbox' as const,
      label: labelOf(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
      access: forAdministrator,
    })),
    {
      name: 'workSchedule',
      type: 'json',
      validate: isSchedule,
      access: forAdministrator,
      admin: { components: { Field: '/web/admin/ShiftsField.tsx#ShiftsField' } },
    },
    {
      name: 'isAvailable24x7',
      label: 'Available 24×7',
      type: 'checkbox',
      defaultValue: false,
      access: onlyAdministratorUpdates,
      admin: { components: YES_CELL },
    },
    {
      name: 'isActive',
      label: 'Active',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      admin: { readOnly: true, components: YES_CELL, description: 'The buttons above change it.' },
    },
    {
      name: 'workload',
      type: 'ui',
      label: 'Open tickets',
      admin: {
        components: {
          Cell: '/web/admin/WorkloadCell.tsx#WorkloadCell',
          Field: '/web/admin/WorkloadField.tsx#WorkloadField',
        },
      },
    },
    {
      name: 'reports',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/web/admin/reports/StaffTrend.tsx#StaffTrend' },
      },
    },
    {
      name: 'messages',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/web/admin/deliveries/MessagesOfDocument.tsx#MessagesOfDocument' },
      },
    },
    {
      name: 'audit',
      type: 'ui',
      admin: { components: { Field: '/web/admin/DocumentAudit.tsx#DocumentAudit' } },
    },
  ],
  hooks: {
    beforeChange: [refuseStaffChange, setRoleDefaults, refuseHierarchyCircle, nameFromAccount],
    afterChange: [endSessionsOfGone],
    afterDelete: [endSessionsOfDeleted],
  },
})
