import type { Endpoint, PayloadRequest } from 'payload'
import { moderates } from '@/domain/actor'
import { invalid, notPermitted } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { QUEUE_STATES, type QueueState, queueOf } from '@/hooks/moderation/queue'

/** Entries of a page where no number is asked for, and the most. */
const PAGE_SIZE = 25
const PAGE_MAX = 100

/** `GET /api/reports/queue?state&page&limit`: what moderators look at, one entry a subject. */
async function queue(req: PayloadRequest): Promise<Response> {
  if (!moderates(await requireActor(req))) throw notPermitted('Only moderators look at what was reported.')
  const state = req.query.state ?? 'open'
  if (!QUEUE_STATES.includes(state as QueueState))
    throw invalid([{ field: 'state', message: `state is one of: ${QUEUE_STATES.join(', ')}.` }])
  const page = wholeOf(req, 'page', 1, Number.MAX_SAFE_INTEGER / PAGE_MAX)
  const limit = wholeOf(req, 'limit', PAGE_SIZE, PAGE_MAX)
  const found = await queueOf(req, { state: state as QueueState, page, limit })
  const totalPages = Math.max(1, Math.ceil(found.totalDocs / limit))
  return Response.json({ ...found, page, limit, totalPages, hasNextPage: page < totalPages })
}

/** A number from 1 to `max` of the address. @throws RuleViolation 400. */
function wholeOf(req: PayloadRequest, field: string, usual: number, max: number): number {
  const value = Number(req.query[field] ?? usual)
  if (Number.isInteger(value) && value >= 1) return Math.min(value, max)
  throw invalid([{ field, message: `${field} is a whole number from 1 on.` }])
}

export const reportEndpoints: Endpoint[] = [{ path: '/queue', method: 'get', handler: queue }]
