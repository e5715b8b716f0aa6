import { COMMITTEE_ROLES, has, RESIDENT_TYPES } from '@/domain/actor'
import { NAME_MAX, PHONE_MAX } from '@/domain/people/register'
import { endOccupancy } from '@/hooks/people/end-occupancy'
import { endSessionsOfDeleted, endSessionsOfGone } from '@/hooks/people/end-sessions'
import { giveUpWishes } from '@/hooks/people/give-up-wishes'
import { guardContactFilters, hideContact } from '@/hooks/people/hide-contact'
import { keepOccupancy } from '@/hooks/people/keep-occupancy'
import { keepAccountPhone } from '@/hooks/people/keep-phones-equal'
import { lockResident } from '@/hooks/people/lock-resident'
import { refuseResidentChange } from '@/hooks/people/refuse-resident-change'
import { releaseAccount } from '@/hooks/people/release-account'
import { settleJoining } from '@/hooks/people/settle-joining'
import { storeDialable } from '@/hooks/people/store-dialable'
import { tellMovingOut, tellVerified } from '@/hooks/people/tell-account'
import { administrator, fieldMay, which } from '../access'
import { defineCollection } from '../define'
import { choices, DAY_ONLY, derivedRelation, RELATED_CELL, YES_CELL } from '../fields'
import { householdEndpoints } from './endpoints/household'
import { importEndpoints } from './endpoints/import'
import { changedBy, residentReach } from './resident-reach'

const forCommitteeAndAdministrator = fieldMay((actor) => has(actor, 'admin') || has(actor, 'committee'))

export const residents = defineCollection({
  slug: 'residents',
  isAudited: true,
  admin: {
    group: 'People',
    useAsTitle: 'name',
    defaultColumns: ['name', 'flat', 'residentType', 'committeeRole', 'verified', 'moveOutDate'],
    listSearchableFields: ['name', 'email', 'phone'],
    description: 'The register of who lives here. It exists before anyone signs up.',
    components: {
      beforeListTable: ['/web/admin/ResidentToolbar.tsx#ResidentToolbar'],
      edit: { beforeDocumentControls: ['/web/admin/ResidentActions.tsx#ResidentActions'] },
    },
  },
  defaultSort: 'name',
  access: {
    create: administrator,
    read: which(residentReach),
    update: which(changedBy),
    delete: administrator,
  },
  endpoints: [...householdEndpoints, ...importEndpoints],
  fields: [
    {
      name: 'verification',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/web/admin/AccountComparison.tsx#AccountComparison' },
      },
    },
    { name: 'name', type: 'text', required: true, maxLength: NAME_MAX, index: true },
    {
      name: 'user',
      label: 'Account',
      type: 'relationship',
      relationTo: 'users',
      unique: true,
      admin: { components: RELATED_CELL, description: 'How they sign in; empty until they have an account.' },
    },
    {
      name: 'flat',
      type: 'relationship',
      relationTo: 'flats',
      required: true,
      index: true,
      admin: { components: RELATED_CELL, allowCreate: false },
    },
    {
      name: 'residentType',
      type: 'select',
      required: true,
      options: choices(RESIDENT_TYPES),
      defaultValue: 'owner',
    },
    { name: 'phone', type: 'text', maxLength: PHONE_MAX },
    { name: 'alternatePhone', type: 'text', maxLength: PHONE_MAX },
    { name: 'email', type: 'email' },
    {
      name: 'emergencyContact',
      type: 'group',
      fields: [
        { name: 'name', type: 'text', maxLength: NAME_MAX },
        { name: 'phone', type: 'text', maxLength: PHONE_MAX },
      ],
    },
    {
      name: 'committeeRole',
      type: 'select',
      options: choices(COMMITTEE_ROLES),
      defaultValue: 'none',
      index: true,
    },
    { name: 'moveInDate', type: 'date', admin: { date: DAY_ONLY } },
    { name: 'moveOutDate', type: 'date', admin: { date: DAY_ONLY } },
    {
      name: 'verified',
      type: 'checkbox',
      defaultValue: false,
      access: { update: forCommitteeAndAdministrator },
      admin: { components: YES_CELL, description: 'The committee has checked that this person lives here.' },
    },
    derivedRelation('invitedBy', 'residents', forCommitteeAndAdministrator),
    {
      name: 'lived',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: {
          Field: { path: '/web/admin/people/LivedHere.tsx#LivedHere', serverProps: { field: 'resident' } },
        },
      },
    },
    {
      name: 'tickets',
      type: 'ui',
      admin: {
        components: {
          Field: {
            path: '/web/admin/TicketsOfDocument.tsx#TicketsOfDocument',
            serverProps: { field: 'resident' },
          },
        },
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
    beforeOperation: [lockResident, guardContactFilters],
    beforeChange: [refuseResidentChange, settleJoining, storeDialable],
    afterChange: [
      keepOccupancy,
      // Facilities are locked before events: hooks/bookings/locks.ts.
      giveUpWishes,
      endSessionsOfGone,
      keepAccountPhone,
      tellVerified,
      tellMovingOut,
      releaseAccount,
    ],
    beforeDelete: [endOccupancy],
    afterDelete: [endSessionsOfDeleted],
    afterOperation: [hideContact],
  },
})
