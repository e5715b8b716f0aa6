import { MESSAGE_MAX } from '@/domain/listings/words'
import { beginThread } from '@/hooks/listings/begin-thread'
import { changeThread, lockThread } from '@/hooks/listings/change-thread'
import { fillThreads } from '@/hooks/listings/fill-threads'
import { openThread, requireFirstWords } from '@/hooks/listings/open-thread'
import { anyoneSignedIn, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation, RELATED_CELL, stamp, told } from '../fields'
import { threadQuery } from './access'

/** What two people say to each other about a listing, without either learning how to reach the other. */
export const listingThreads = defineCollection({
  slug: 'listing-threads',
  // What the two write to each other, and that they do, is theirs: it is not in the audit that the committee reads.
  isAudited: false,
  labels: { singular: 'Conversation', plural: 'Conversations' },
  admin: { group: 'Community', defaultColumns: ['listing', 'buyer', 'seller', 'lastMessageAt', 'blocked'] },
  defaultSort: '-lastMessageAt',
  access: { create: anyoneSignedIn, read: which(threadQuery), update: which(threadQuery) },
  hooks: {
    beforeOperation: [lockThread],
    beforeValidate: [requireFirstWords],
    beforeChange: [openThread, changeThread],
    afterChange: [beginThread],
    afterOperation: [fillThreads],
  },
  fields: [
    {
      name: 'listing',
      type: 'relationship',
      relationTo: 'listings',
      required: true,
      access: { update: () => false },
      admin: { components: RELATED_CELL },
    },
    // The first message: it becomes a listing message, and is not kept here.
    {
      name: 'body',
      type: 'textarea',
      virtual: true,
      maxLength: MESSAGE_MAX,
      access: { update: () => false },
    },
    { name: 'sharePhone', type: 'checkbox', virtual: true, access: { update: () => false } },
    { name: 'blocked', type: 'checkbox', defaultValue: false, access: { create: () => false } },
    { name: 'read', type: 'checkbox', virtual: true, access: { create: () => false } },
    derivedRelation('buyer', 'users'),
    derivedRelation('seller', 'users'),
    derivedRelation('blockedBy', 'users'),
    told('listingTitle', 'text'),
    told('otherName', 'text'),
    told('lastMessage', 'text'),
    told('unread', 'number'),
    stamp('lastMessageAt'),
    stamp('buyerReadAt'),
    stamp('sellerReadAt'),
  ],
})
