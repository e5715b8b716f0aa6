import type { Endpoint } from 'payload'
import { isPerson } from '@/domain/actor'
import { nowOf, requireActor } from '@/hooks/actor'
import { onPool, sql } from '@/server/database'

export const notificationEndpoints: Endpoint[] = [
  {
    path: '/read-all',
    method: 'post',
    handler: async (req) => {
      const actor = await requireActor(req)
      const userId = isPerson(actor) ? actor.userId : null
      const rows = await onPool(req.payload).rows(sql`
        update notifications set read_at = ${nowOf(req).toISOString()}, updated_at = now()
        where recipient_id = ${userId} and read_at is null returning id`)
      return Response.json({ read: rows.length })
    },
  },
]
