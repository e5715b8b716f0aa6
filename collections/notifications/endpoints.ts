import type { Endpoint } from 'payload'
import { isPerson } from '@/domain/actor'
import { requireActor } from '@/hooks/actor'
import { readAll } from '@/hooks/notifications/read-all'

export const notificationEndpoints: Endpoint[] = [
  {
    path: '/read-all',
    method: 'post',
    handler: async (req) => {
      const actor = await requireActor(req)
      return Response.json({ read: await readAll(req, isPerson(actor) ? actor.userId : null) })
    },
  },
]
