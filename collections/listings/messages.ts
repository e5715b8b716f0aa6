import { moderates } from '@/domain/actor'
import { MESSAGE_MAX } from '@/domain/listings/words'
import { anyoneSignedIn, derived, fieldMay, may, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation } from '../fields'
import { messageQuery } from './access'

/** One message of a conversation. Nobody changes its words; moderators hide one that was reported. */
export const listingMessages = defineCollection({
  slug: 'listing-messages',
  isAudited: true,
  labels: { singular: 'Message', plural: 'Messages' },
  admin: { group: 'Community', defaultColumns: ['thread', 'body', 'author', 'hidden', 'createdAt'] },
  defaultSort: 'createdAt',
  access: { create: anyoneSignedIn, read: which(messageQuery), update: may(moderates) },
  fields: [
    {
      name: 'thread',
      type: 'relationship',
      relationTo: 'listing-threads',
      required: true,
      access: { update: () => false },
    },
    {
      name: 'body',
      type: 'textarea',
      required: true,
      maxLength: MESSAGE_MAX,
      access: { update: () => false },
    },
    { name: 'sharePhone', type: 'checkbox', defaultValue: false, access: { update: () => false } },
    // The author's number as it was when they shared it; empty unless they did.
    {
      name: 'sharedPhone',
      type: 'text',
      access: derived,
      admin: { readOnly: true, disableListFilter: true },
    },
    derivedRelation('author', 'users'),
    { name: 'reported', type: 'checkbox', defaultValue: false, access: derived, admin: { hidden: true } },
    {
      name: 'hidden',
      type: 'checkbox',
      defaultValue: false,
      access: { create: () => false, update: fieldMay(moderates) },
    },
  ],
})
