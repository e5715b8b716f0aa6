import { has, isPerson, RESIDENT_TYPES } from '@/domain/actor'
import { derived, which } from '../access'
import { defineCollection } from '../define'
import { choices, DAY_ONLY, derivedRelation } from '../fields'

/** Who lived in which flat, in what capacity and when: written by the register, and kept when somebody leaves. */
export const occupancies = defineCollection({
  slug: 'occupancies',
  isAudited: false,
  admin: {
    group: 'People',
    description: 'Who lived where, and when. Written as the register changes.',
    defaultColumns: ['flat', 'residentName', 'residentType', 'from', 'to'],
    listSearchableFields: ['residentName'],
  },
  defaultSort: '-from',
  access: {
    read: which((actor) => {
      if (!isPerson(actor) || has(actor, 'admin') || has(actor, 'committee')) return true
      return actor.resident ? { resident: { equals: actor.resident.id } } : false
    }),
  },
  fields: [
    derivedRelation('flat', 'flats'),
    derivedRelation('resident', 'residents'),
    { name: 'residentName', type: 'text', access: derived },
    { name: 'residentType', type: 'select', options: choices(RESIDENT_TYPES), access: derived },
    { name: 'from', type: 'date', access: derived, admin: { date: DAY_ONLY } },
    { name: 'to', type: 'date', access: derived, admin: { date: DAY_ONLY } },
  ],
})
