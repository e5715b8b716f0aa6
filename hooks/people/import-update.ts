import { isolateObjectProperty, type PayloadRequest } from 'payload'
import type { ImportChanges } from '@/domain/people/import-plan'
import { localDaySpan } from '@/domain/time'
import { env } from '@/server/env'

/** The same person and moment, with a transaction of its own. */
export function ownRequest(req: PayloadRequest): PayloadRequest {
  const own = isolateObjectProperty(req, ['context', 'transactionID', 'routeParams'])
  own.context = { actor: req.context.actor, now: req.context.now }
  delete own.transactionID
  return own
}

/** Changes one entry as any PATCH of it would: whoever has an account may have to be told. */
export async function updateImported(req: PayloadRequest, id: string, changes: ImportChanges): Promise<void> {
  const own = ownRequest(req)
  own.routeParams = { collection: 'residents', id }
  const day = changes.moveInDate
  const data = {
    ...changes,
    ...(day ? { moveInDate: localDaySpan(day, day, env.timeZone)?.start.toISOString() } : {}),
  }
  await req.payload.update({ collection: 'residents', id, data, depth: 0, overrideAccess: false, req: own })
}
