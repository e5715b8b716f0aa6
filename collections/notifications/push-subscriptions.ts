import { isPerson } from '@/domain/actor'
import { anyoneSignedIn, NOTHING, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation } from '../fields'

const own = which((actor) => (isPerson(actor) ? { user: { equals: actor.userId } } : NOTHING))
const secret = { read: () => false }

/** Browsers that somebody lets the estate knock at, until they sign out there. One row a browser. */
export const pushSubscriptions = defineCollection({
  slug: 'push-subscriptions',
  isAudited: false,
  admin: { group: false, hidden: true },
  access: { create: anyoneSignedIn, read: own, delete: own },
  fields: [
    derivedRelation('user', 'users'),
    { name: 'endpoint', type: 'text', required: true, maxLength: 1000 },
    { name: 'p256dh', type: 'text', required: true, maxLength: 200, access: secret },
    { name: 'auth', type: 'text', required: true, maxLength: 100, access: secret },
    /** The sign-in that it belongs to, and ends with. */
    { name: 'sessionId', type: 'text', access: { ...secret, create: () => false }, admin: { hidden: true } },
  ],
})
