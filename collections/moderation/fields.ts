import type { Field } from 'payload'
import { moderates } from '@/domain/actor'
import { derived, fieldMay } from '../access'
import { derivedRelation } from '../fields'

/** What moderators decide of something that residents wrote: `hidden` is theirs to change, the others follow. */
export function moderated(): Field[] {
  return [
    {
      name: 'hidden',
      type: 'checkbox',
      defaultValue: false,
      access: { create: () => false, update: fieldMay(moderates) },
    },
    derivedRelation('moderatedBy', 'users', fieldMay(moderates)),
    {
      name: 'moderationNote',
      type: 'text',
      access: derived,
      admin: { readOnly: true, condition: (data) => Boolean(data?.moderationNote) },
    },
  ]
}
