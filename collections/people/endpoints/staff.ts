import type { Endpoint, PayloadRequest } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { type Performance, rate } from '@/domain/performance'
import { roleDefaults, type StaffRole } from '@/domain/staff'
import { localDaySpan } from '@/domain/time'
import { invalid, notFound, notPermitted } from '@/domain/violations'
import { nowOf, requireActor } from '@/hooks/actor'
import { workloadOf } from '@/hooks/people/workload-of'
import { isUuid } from '@/hooks/uuid'
import { reading, sql } from '@/server/database'
import { env } from '@/server/env'

const number = (value: unknown): number => Number(value ?? 0)
const orNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value)

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

function periodOf(req: PayloadRequest): { start: string; end: string } {
  const { from, to } = req.query as { from?: unknown; to?: unknown }
  const span =
    typeof from === 'string' && typeof to === 'string' ? localDaySpan(from, to, env.timeZone) : null
  if (!span)
    throw invalid([{ field: 'from', message: 'Give from and to as local dates, such as 2026-11-01.' }])
  if (span.start >= span.end) throw invalid([{ field: 'to', message: 'to is before from.' }])
  return { start: span.start.toISOString(), end: span.end.toISOString() }
}

async function performance(req: PayloadRequest): Promise<Response> {
  const id = await requireFigures(req, runsEstate)
  const { start, end } = periodOf(req)
  const database = await reading(req)
  const [row] = await database.rows<Record<string, unknown>>(sql`
    select count(*) as total, count(resolved_at) as completed,
      avg(extract(epoch from resolved_at - created_at) / 3600) as hours,
      avg(resident_rating) as stars,
      sum(estimated_cost_paise) as estimated,
      sum(actual_cost_paise) as actual,
      count(*) filter (where resolved_at <= resolve_due) as on_time
    from tickets where assigned_to_id = ${id} and assigned_at >= ${start} and assigned_at < ${end}`)
  const total = number(row?.total)
  const completed = number(row?.completed)
  const figures: Performance = {
    total,
    completed,
    completionRate: rate(completed, total),
    avgResolutionHours: orNull(row?.hours),
    avgSatisfaction: orNull(row?.stars),
    costEfficiency: rate(number(row?.estimated), number(row?.actual)),
    onTimeRate: rate(number(row?.on_time), completed),
  }
  return Response.json(figures)
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
