import { NAME_MAX, WALK_IN_MAX } from '@/domain/events/words'
import { keepWalkIns, writeWalkIn } from '@/hooks/events/write-walk-in'
import { may, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation, RELATED_CELL } from '../fields'
import { mayRunEvents, walkInQuery } from './access'

/** Who came without having answered: heads, counted in at the door. */
export const eventWalkIns = defineCollection({
  slug: 'event-walk-ins',
  isAudited: true,
  labels: { singular: 'Walk-in', plural: 'Walk-ins' },
  admin: { group: 'Events', defaultColumns: ['event', 'heads', 'name', 'recordedBy', 'createdAt'] },
  defaultSort: '-createdAt',
  access: { create: may(mayRunEvents), read: which(walkInQuery), delete: which(walkInQuery) },
  fields: [
    {
      name: 'event',
      type: 'relationship',
      relationTo: 'events',
      required: true,
      access: { update: () => false },
      admin: { components: RELATED_CELL },
    },
    { name: 'heads', type: 'number', min: 1, max: WALK_IN_MAX, required: true, custom: { integer: true } },
    { name: 'name', type: 'text', maxLength: NAME_MAX },
    derivedRelation('recordedBy', 'users'),
  ],
  hooks: { beforeChange: [writeWalkIn], beforeDelete: [keepWalkIns] },
})
