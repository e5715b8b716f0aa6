import { moderates } from '@/domain/actor'
import { MESSAGE_MAX } from '@/domain/listings/words'
import { fillMessages } from '@/hooks/listings/fill-messages'
import { guardSharedPhone } from '@/hooks/listings/guard-filters'
import { recordHiding, recordMessage } from '@/hooks/listings/record-message'
import { restoreMessage, writeMessage } from '@/hooks/listings/write-message'
import { settleReports } from '@/hooks/moderation/settle-reports'
import { anyoneSignedIn, derived, fieldMay, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation, told } from '../fields'
import { messageQuery, messagesToModerate } from './access'

/** One message of a conversation. Nobody changes its words; moderators hide one that was reported. */
export const listingMessages = defineCollection({
  slug: 'listing-messages',
  // See recordHiding.
  isAudited: false,
  labels: { singular: 'Message', plural: 'Messages' },
  admin: { group: 'Community', defaultColumns: ['thread', 'body', 'author', 'hidden', 'createdAt'] },
  defaultSort: 'createdAt',
  access: { create: anyoneSignedIn, read: which(messageQuery), update: which(messagesToModerate) },
  hooks: {
    beforeOperation: [guardSharedPhone],
    beforeChange: [writeMessage, restoreMessage],
    afterChange: [recordMessage, recordHiding, settleReports('listing-messages')],
    afterOperation: [fillMessages],
  },
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
    told('authorName', 'text'),
    { name: 'reported', type: 'checkbox', defaultValue: false, access: derived, admin: { hidden: true } },
    {
      name: 'hidden',
      type: 'checkbox',
      defaultValue: false,
      access: { create: () => false, update: fieldMay(moderates) },
    },
  ],
})
