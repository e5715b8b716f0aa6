import type { Field } from 'payload'
import { moderates } from '@/domain/actor'
import { derived, fieldMay } from '../access'
import { inHeader, NO_FIELD } from '../events/fields'
import { derivedRelation } from '../fields'

/** What moderators decide of something that residents wrote: `hidden` is theirs to change, the others follow. */
export function moderated(): Field[] {
  return [
    {
      name: 'hidden',
      type: 'checkbox',
      defaultValue: false,
      access: { create: () => false, update: fieldMay(moderates) },
      admin: { components: { ...NO_FIELD, Cell: '/web/admin/moderation/cells.tsx#HiddenCell' } },
    },
    inHeader(derivedRelation('moderatedBy', 'users', fieldMay(moderates))),
    {
      name: 'moderationNote',
      type: 'text',
      access: derived,
      admin: { readOnly: true, components: NO_FIELD },
    },
  ]
}
