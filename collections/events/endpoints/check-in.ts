import type { Endpoint, PayloadRequest } from 'payload'
import { invalid } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { checkIn, type Shown } from '@/hooks/events/check-in'
import { requireRun } from '@/hooks/events/run-event'
import { isUuid } from '@/hooks/uuid'
import { withTransaction } from '@/server/database'

/**
 * `POST /api/events/:id/check-in {token}` or `{rsvp}`, with `undo: true` to take it back → `{doc: {id, name, flat, heads,
 * checkedInAt}}` (contract §8).
 */
async function letIn(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const { id } = await requireRun(req, req.routeParams?.id)
  const { shown, isUndone } = parseShown(await req.json?.())
  const doc = await withTransaction(req.payload, req, () => checkIn(req, id, shown, isUndone))
  return Response.json({ doc, message: isUndone ? 'Taken back.' : 'Welcome.' })
}

/** @throws RuleViolation 400, one entry a field. */
function parseShown(body: unknown): { shown: Shown; isUndone: boolean } {
  const {
    token,
    rsvp,
    undo = false,
  } = (body && typeof body === 'object' ? body : {}) as Record<string, unknown>
  if (typeof undo !== 'boolean') throw invalid([{ field: 'undo', message: 'undo is true or false.' }])
  if (typeof token === 'string' && token !== '' && rsvp === undefined)
    return { shown: { token }, isUndone: undo }
  if (isUuid(rsvp) && token === undefined) return { shown: { rsvp }, isUndone: undo }
  const field = rsvp === undefined ? 'token' : 'rsvp'
  throw invalid([{ field, message: 'Send the token of a code, or the rsvp of somebody in the list.' }])
}

export const checkInEndpoints: Endpoint[] = [{ path: '/:id/check-in', method: 'post', handler: letIn }]
