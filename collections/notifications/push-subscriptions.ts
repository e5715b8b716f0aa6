import { isPerson } from '@/domain/actor'
import { PUSH_ENDPOINT_MAX } from '@/domain/notifications'
import { checkPushSubscription, ownPushSubscription } from '@/hooks/notifications/push-subscribe'
import { lockPushSubscription } from '@/hooks/notifications/push-unsubscribe'
import { anyoneSignedIn, NOTHING, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation } from '../fields'
import { pushEndpoints } from './push-endpoints'

const own = which((actor) => (isPerson(actor) ? { user: { equals: actor.userId } } : NOTHING))
const secret = { read: () => false }

/** Browsers that somebody lets the estate knock at, until they sign out there. One row a browser. */
export const pushSubscriptions = defineCollection({
  slug: 'push-subscriptions',
  isAudited: false,
  admin: { group: false, hidden: true },
  endpoints: pushEndpoints,
  access: { create: anyoneSignedIn, read: own, delete: own },
  fields: [
    derivedRelation('user', 'users'),
    { name: 'endpoint', type: 'text', required: true, maxLength: PUSH_ENDPOINT_MAX },
    { name: 'p256dh', type: 'text', required: true, maxLength: 200, access: secret },
    { name: 'auth', type: 'text', required: true, maxLength: 100, access: secret },
    /** The sign-in that it belongs to, and ends with. */
    { name: 'sessionId', type: 'text', access: { ...secret, create: () => false }, admin: { hidden: true } },
  ],
  hooks: {
    beforeOperation: [lockPushSubscription],
    beforeValidate: [checkPushSubscription],
    beforeChange: [ownPushSubscription],
  },
})
