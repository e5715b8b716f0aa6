import type { Field, FieldAccess } from 'payload'
import { isPerson, moderates } from '@/domain/actor'
import { actorOf } from '@/hooks/actor'
import { idOf } from '@/hooks/ids'
import { derived, fieldMay } from '../access'
import { derivedRelation, inHeader, NO_FIELD } from '../fields'

/** What is said about somebody's own is for them and for moderators. */
const authorAndModerators: FieldAccess = async ({ doc, req }) => {
  const actor = await actorOf(req)
  if (actor === null) return false
  const author = idOf(doc?.seller) ?? idOf(doc?.uploader)
  return !isPerson(actor) || moderates(actor) || author === actor.userId
}

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
      access: { ...derived, read: authorAndModerators },
      admin: { readOnly: true, components: NO_FIELD },
    },
  ]
}
