import { isPerson } from '@/domain/actor'
import { mayFollow } from '@/domain/tickets/follow'
import { followTicket } from '@/hooks/tickets/follow-ticket'
import { lockFollow } from '@/hooks/tickets/lock-follow'
import { may, NOTHING, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation } from '../fields'

const own = which((actor) => (isPerson(actor) ? { user: { equals: actor.userId } } : NOTHING))

/** Residents who said "me too" about a community ticket: they are told what becomes of it. One row a person and ticket. */
export const ticketFollows = defineCollection({
  slug: 'ticket-follows',
  isAudited: false,
  labels: { singular: 'Follower', plural: 'Followers' },
  admin: { group: false, hidden: true },
  access: { create: may(mayFollow), read: own, delete: own },
  fields: [
    { name: 'ticket', type: 'relationship', relationTo: 'tickets', required: true, index: true },
    derivedRelation('user', 'users'),
  ],
  hooks: { beforeOperation: [lockFollow], beforeChange: [followTicket] },
})
