import type { Endpoint } from 'payload'
import { requireActor } from '@/hooks/actor'
import { env } from '@/server/env'
import { vapidDetails } from '@/server/vapid'

export const pushEndpoints: Endpoint[] = [
  {
    /** `GET /api/push-subscriptions/key`: what a browser subscribes with. */
    path: '/key',
    method: 'get',
    handler: async (req) => {
      await requireActor(req)
      return Response.json({ publicKey: vapidDetails(env).publicKey })
    },
  },
]
