import { getPayload } from 'payload'
import { onPool, sql } from '@/server/database'
import { requeueDeliveries } from '@/server/queue'

/** Puts every queued delivery into the queue, as the writes of a busy minute would have: run as a process. */
const { default: config } = await import('@payload-config')
const payload = await getPayload({ config })
const rows = await onPool(payload).rows<{ id: string }>(
  sql`select id from deliveries where status = 'queued'`,
)
await requeueDeliveries(
  payload,
  rows.map(({ id }) => ({ id, urgency: 'normal' })),
  new Date(),
)
process.exit(0)
