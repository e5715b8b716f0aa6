import type { Payload, Where } from 'payload'
import { panelRequest } from './panel-request'

/** Messages that did not reach anybody, or may not have, since an instant. */
export function undeliveredSince(since: Date): Where {
  return {
    or: [
      {
        and: [
          { status: { in: ['failed', 'unknown'] } },
          { createdAt: { greater_than: since.toISOString() } },
        ],
      },
    ],
  }
}

/** How many messages a filter of the outbox holds. */
export async function countDeliveries(payload: Payload, where: Where): Promise<number> {
  const req = await panelRequest(payload)
  const { totalDocs } = await payload.count({ collection: 'deliveries', where, overrideAccess: false, req })
  return totalDocs
}
