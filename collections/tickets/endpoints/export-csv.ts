import type { PayloadRequest, Where } from 'payload'
import { has } from '@/domain/actor'
import { csvLine } from '@/domain/csv'
import { formatInstant } from '@/domain/time'
import { notPermitted } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { env } from '@/server/env'

/** Tickets read per step, and the most that one file holds. */
const PAGE_SIZE = 500
const EXPORT_MAX = 50_000

const COLUMNS = [
  'number',
  'title',
  'status',
  'priority',
  'category',
  'flat',
  'location',
  'assignee',
  'createdAt',
  'resolveDue',
  'resolvedAt',
  'closedAt',
  'rating',
] as const

/** `GET /api/tickets/export.csv`: the filtered list as a file, for those who work in the panel. */
export async function exportCsv(req: PayloadRequest): Promise<Response> {
  const actor = await requireActor(req)
  if (!has(actor, 'panel')) throw notPermitted('Exports are for those who work in the admin panel.')
  const where = (req.query.where ?? {}) as Where
  const encoder = new TextEncoder()
  // Read before anything is answered, so that a filter that is none is a refusal and not half a file.
  let found = await readPage(req, where, 1)
  let page = 1
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(`\uFEFF${csvLine(COLUMNS)}`)),
    pull: async (controller) => {
      controller.enqueue(encoder.encode(found.map(lineOf).join('')))
      if (found.length < PAGE_SIZE || page * PAGE_SIZE >= EXPORT_MAX) return controller.close()
      page += 1
      found = await readPage(req, where, page)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="tickets.csv"',
      'cache-control': 'no-store',
    },
  })
}

type Row = Record<string, unknown>

async function readPage(req: PayloadRequest, where: Where, page: number): Promise<Row[]> {
  const found = await req.payload.find({
    collection: 'tickets',
    where,
    sort: '-createdAt',
    page,
    limit: PAGE_SIZE,
    pagination: false,
    depth: 1,
    overrideAccess: false,
    req,
  })
  return found.docs as unknown as Row[]
}

const nameOf = (value: unknown, field: string): unknown =>
  value && typeof value === 'object' ? (value as Row)[field] : ''
const instantOf = (value: unknown): string =>
  value ? formatInstant(new Date(value as string), env.timeZone) : ''

function lineOf(ticket: Row): string {
  return csvLine([
    ticket.number,
    ticket.title,
    ticket.status,
    ticket.priority,
    nameOf(ticket.category, 'name'),
    nameOf(ticket.flat, 'number'),
    ticket.location,
    nameOf(ticket.assignedTo, 'employeeId'),
    instantOf(ticket.createdAt),
    instantOf(ticket.resolveDue),
    instantOf(ticket.resolvedAt),
    instantOf(ticket.closedAt),
    ticket.residentRating,
  ])
}
