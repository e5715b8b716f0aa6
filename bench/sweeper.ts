import { getPayload } from 'payload'
import { escalateTickets } from '@/jobs/tickets/escalate'
import config from '@/payload.config'

/** A worker's process that sweeps when it is told, and answers with the milliseconds and what it did. */
const payload = await getPayload({ config, disableOnInit: true })
process.on('message', async ({ now }: { now: string }) => {
  const started = performance.now()
  const result = await escalateTickets({ payload, now: new Date(now) })
  process.send?.({ ms: performance.now() - started, ...result })
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
