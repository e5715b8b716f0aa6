import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { has } from '@/domain/actor'
import { BULK_MAX } from '@/domain/tickets/words'
import { invalid, notPermitted } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { answerFor } from '@/hooks/answer-error'
import { isUuid } from '@/hooks/uuid'

interface Result {
  id: string
  ok: boolean
  error?: { code: string; message: string }
}

/** `POST /api/tickets/bulk`: the same PATCH on each ticket, each in its own transaction, in the order given. */
export async function bulk(req: PayloadRequest): Promise<Response> {
  const actor = await requireActor(req)
  if (!has(actor, 'tickets.assign') && !has(actor, 'tickets.all')) {
    throw notPermitted('Only those who assign or oversee tickets change many at once.')
  }
  const { ids, patch } = readBody(await req.json?.())
  const results: Result[] = []
  for (const id of ids) results.push(await patchOne(req, id, patch))
  return Response.json({ results })
}

function readBody(body: unknown): { ids: string[]; patch: Record<string, unknown> } {
  const { ids, patch } = (body && typeof body === 'object' ? body : {}) as { ids?: unknown; patch?: unknown }
  if (
    !Array.isArray(ids) ||
    ids.length === 0 ||
    ids.length > BULK_MAX ||
    !ids.every((id) => typeof id === 'string')
  ) {
    throw invalid([{ field: 'ids', message: `ids is a list of 1 to ${BULK_MAX} ticket ids.` }])
  }
  if (!patch || typeof patch !== 'object' || Array.isArray(patch)) {
    throw invalid([{ field: 'patch', message: 'patch is the object that a PATCH of one ticket takes.' }])
  }
  return { ids: ids as string[], patch: patch as Record<string, unknown> }
}

/** One item is one request of its own: what is wrong with it is told, and the others go on. */
async function patchOne(req: PayloadRequest, id: string, patch: Record<string, unknown>): Promise<Result> {
  const own = isolateObjectProperty(req, ['context', 'transactionID', 'routeParams'])
  own.context = { actor: req.context.actor, now: req.context.now }
  own.routeParams = { collection: 'tickets', id }
  delete own.transactionID
  try {
    if (!isUuid(id)) return notThere(id)
    await req.payload.update({
      collection: 'tickets',
      id,
      data: { ...patch },
      depth: 0,
      overrideAccess: false,
      req: own,
    })
    return { id, ok: true }
  } catch (error) {
    const { status, problems } = await answerFor(error, own)
    if (status >= 500) req.payload.logger.error({ err: error, msg: 'A bulk change failed.' })
    const problem = problems[0] ?? { code: 'invalid', message: 'This ticket was not changed.' }
    return { id, ok: false, error: { code: problem.code, message: problem.message } }
  }
}

const notThere = (id: string): Result => ({
  id,
  ok: false,
  error: { code: 'not_found', message: 'There is no such ticket that you may see.' },
})
