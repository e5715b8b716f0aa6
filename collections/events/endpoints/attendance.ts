import type { Endpoint, PayloadRequest } from 'payload'
import { invalid } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { attendanceOf } from '@/hooks/events/attendance'
import { type GuestsAsked, guestsOf } from '@/hooks/events/guests'
import { requireRun } from '@/hooks/events/run-event'

const DEFAULT_LIMIT = 25
const LIMIT_MAX = 100
const PAGE_MAX = 100_000
/** Characters. */
const SEARCH_MAX = 100

/** `GET /api/events/:id/attendance`: who means to come, who came, and how they liked it. For whoever runs the event. */
async function attendance(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const { id } = await requireRun(req, req.routeParams?.id)
  return Response.json(await attendanceOf(req, id))
}

/** `GET /api/events/:id/guests?search=&page=1&limit=25`: the list at the door. For whoever runs the event. */
async function guests(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const { id } = await requireRun(req, req.routeParams?.id)
  return Response.json(await guestsOf(req, id, askedOf(req)))
}

/** @throws RuleViolation 400, on the first that is wrong. */
function askedOf(req: PayloadRequest): GuestsAsked {
  const { search = '', page, limit } = (req.query ?? {}) as Record<string, unknown>
  const isText = typeof search === 'string' && search.length <= SEARCH_MAX && !search.includes('\0')
  if (!isText)
    throw invalid([{ field: 'search', message: `search is a text of at most ${SEARCH_MAX} characters.` }])
  return {
    search: search.trim(),
    page: wholeOf('page', page, 1, PAGE_MAX),
    limit: Math.min(LIMIT_MAX, wholeOf('limit', limit, DEFAULT_LIMIT, PAGE_MAX)),
  }
}

function wholeOf(name: string, value: unknown, usual: number, max: number): number {
  if (value === undefined) return usual
  const isWhole = (typeof value === 'string' && /^\d{1,6}$/.test(value)) || typeof value === 'number'
  if (isWhole && Number(value) >= 1 && Number(value) <= max) return Number(value)
  throw invalid([{ field: name, message: `${name} is a whole number from 1 to ${max}.` }])
}

export const attendanceEndpoints: Endpoint[] = [
  { path: '/:id/attendance', method: 'get', handler: attendance },
  { path: '/:id/guests', method: 'get', handler: guests },
]
