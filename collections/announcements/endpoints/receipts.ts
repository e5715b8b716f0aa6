import type { Endpoint, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { invalid, notFound } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { fillReceipt } from '@/hooks/announcements/fill-receipt'
import { isUuid } from '@/hooks/uuid'
import { withTransaction } from '@/server/database'

/** `POST /api/receipts {announcement, acknowledged?}`: the caller has read it. First times are kept. */
async function fill(req: PayloadRequest): Promise<Response> {
  const actor = await requireActor(req)
  const { announcement, acknowledged } = parseReading(await req.json?.())
  if (!isPerson(actor)) throw notFound()
  const id = await withTransaction(req.payload, req, () =>
    fillReceipt(req, { announcementId: announcement, userId: actor.userId, acknowledged, way: 'app' }),
  )
  const doc = await req.payload.findByID({
    collection: 'receipts',
    id,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return Response.json({
    doc,
    message: acknowledged && doc.acknowledgedAt ? 'Thank you for confirming.' : 'Read.',
  })
}

/** @throws RuleViolation 400, one entry a field. */
function parseReading(body: unknown): { announcement: string; acknowledged: boolean } {
  const { announcement, acknowledged = false } = (body ?? {}) as Record<string, unknown>
  const problems = [
    ...(isUuid(announcement) ? [] : [{ field: 'announcement', message: 'announcement is an id.' }]),
    ...(typeof acknowledged === 'boolean'
      ? []
      : [{ field: 'acknowledged', message: 'acknowledged is true or false.' }]),
  ]
  if (problems.length > 0) throw invalid(problems)
  return { announcement: announcement as string, acknowledged: acknowledged as boolean }
}

export const receiptEndpoints: Endpoint[] = [{ path: '/', method: 'post', handler: fill }]
