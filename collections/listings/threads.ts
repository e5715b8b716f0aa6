import { MESSAGE_MAX } from '@/domain/listings/words'
import { anyoneSignedIn, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation, RELATED_CELL, stamp } from '../fields'
import { threadQuery } from './access'

/** What two people say to each other about a listing, without either learning how to reach the other. */
export const listingThreads = defineCollection({
  slug: 'listing-threads',
  isAudited: true,
  labels: { singular: 'Conversation', plural: 'Conversations' },
  admin: { group: 'Community', defaultColumns: ['listing', 'buyer', 'seller', 'lastMessageAt', 'blocked'] },
  defaultSort: '-lastMessageAt',
  access: { create: anyoneSignedIn, read: which(threadQuery), update: which(threadQuery) },
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
    stamp('lastMessageAt'),
    stamp('buyerReadAt'),
    stamp('sellerReadAt'),
  ],
})
