import { endSessionsOfDeleted, endSessionsOfGone } from '@/hooks/people/end-sessions'
import { keepLastAdministrator } from '@/hooks/people/keep-last-administrator'
import { administrator } from '../access'
import { defineCollection } from '../define'

/**
 * Who administers the estate. A profile of its own, since powers never live on `users`: a sign-in rewrites
 * that row. The first one is made by the operator's command.
 */
export const administrators = defineCollection({
  slug: 'administrators',
  isAudited: true,
  admin: {
    group: 'People',
    useAsTitle: 'user',
    defaultColumns: ['user', 'createdAt'],
    description: 'Administrators may do everything. The last one cannot be removed.',
  },
  access: { create: administrator, read: administrator, delete: administrator },
  fields: [
    {
      name: 'user',
      label: 'Account',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      unique: true,
    },
  ],
  hooks: {
    afterChange: [endSessionsOfGone],
    beforeDelete: [keepLastAdministrator],
    afterDelete: [endSessionsOfDeleted],
  },
})
