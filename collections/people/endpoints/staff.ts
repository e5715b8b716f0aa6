import type { Endpoint, PayloadRequest } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { roleDefaults, type StaffRole } from '@/domain/staff'
import { localDaySpan } from '@/domain/time'
import { invalid, notFound, notPermitted } from '@/domain/violations'
import { nowOf, requireActor } from '@/hooks/actor'
import { workloadOf } from '@/hooks/people/workload-of'
import { isUuid } from '@/hooks/uuid'
import { reading, sql } from '@/server/database'
import { env } from '@/server/env'
import { performanceOf } from '@/server/figures/staff-performance'

/** Whose figures somebody may read, beside their own and their subordinates'. */
type SeesAll = (actor: Actor) => boolean
const runsEstate: SeesAll = (actor) => has(actor, 'committee')
/** Whoever gives out work sees how much everybody has. */
const givesOutWork: SeesAll = (actor) =>
  runsEstate(actor) || has(actor, 'tickets.all') || has(actor, 'tickets.assign')

/** The member of staff whom the figures are about. */
async function requireFigures(req: PayloadRequest, seesAll: SeesAll): Promise<string> {
  const actor = await requireActor(req)
  const id = req.routeParams?.id
  if (!isPerson(actor) || (!actor.staff && !seesAll(actor)))
    throw notPermitted('These figures are for staff and committee.')
  if (!isUuid(id)) throw notFound()
  const database = await reading(req)
  const [row] = await database.rows(sql`select 1 from staff where id = ${id}`)
  if (!row) throw notFound()
  const isAbove = actor.staff?.id === id || actor.staff?.subordinateIds.includes(id)
  if (!isAbove && !seesAll(actor))
    throw notPermitted('These figures are for this person and their superiors.')
  return id
}

async function workload(req: PayloadRequest): Promise<Response> {
  const id = await requireFigures(req, givesOutWork)
  return Response.json(await workloadOf(await reading(req), id, nowOf(req)))
}

/** @throws RuleViolation 400 for what are no local days, and where the last is before the first. */
function periodOf(req: PayloadRequest): { start: Date; end: Date } {
  const { from, to } = req.query as { from?: unknown; to?: unknown }
  const span =
    typeof from === 'string' && typeof to === 'string' ? localDaySpan(from, to, env.timeZone) : null
  if (!span)
    throw invalid([{ field: 'from', message: 'Give from and to as local dates, such as 2026-11-01.' }])
  if (span.start >= span.end) throw invalid([{ field: 'to', message: 'to is before from.' }])
  return span
}

async function performance(req: PayloadRequest): Promise<Response> {
  const id = await requireFigures(req, runsEstate)
  return Response.json(await performanceOf(await reading(req), id, periodOf(req)))
}

/** `POST /api/staff/:id/reset-powers`: the flags go back to what the role starts with. */
async function resetPowers(req: PayloadRequest): Promise<Response> {
  const actor = await requireActor(req)
  if (!has(actor, 'admin')) throw notPermitted('Only an administrator changes powers.')
  const id = req.routeParams?.id
  if (!isUuid(id)) throw notFound()
  const profile = await req.payload.findByID({
    collection: 'staff',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!profile) throw notFound()
  const data = roleDefaults(profile.staffRole as StaffRole)
  const doc = await req.payload.update({
    collection: 'staff',
    id,
    data,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return Response.json({ doc, message: 'Powers are back to those of the role.' })
}

export const staffEndpoints: Endpoint[] = [
  { path: '/:id/workload', method: 'get', handler: workload },
  { path: '/:id/performance', method: 'get', handler: performance },
  { path: '/:id/reset-powers', method: 'post', handler: resetPowers },
]
