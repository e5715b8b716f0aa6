import type { Where } from 'payload'
import type { HoldKind } from '@/domain/sla/words'
import { OPEN_STATUSES, type Priority, type TicketStatus } from '@/domain/tickets/words'
import type { Viewer } from '@/web/data/viewer'

/** Tickets on one page of a resident's list. */
export const PAGE_SIZE = 20

/** A ticket as a row of a list shows it. */
export interface TicketRow {
  id: string
  number: string
  title: string
  status: TicketStatus
  priority: Priority
  overdue: boolean
  scope: string
  location: string | null
  createdAt: string
  heldUntil: string | null
  holdKind: HoldKind | null
  resolveDue: string | null
  estimatedCompletion: string | null
  assigneeName: string | null
}

export interface TicketPage {
  rows: TicketRow[]
  page: number
  hasMore: boolean
}

/** Which tickets a list holds: somebody's own, or what concerns everybody; open, or over. */
export interface ListChoice {
  whose: 'mine' | 'community'
  isPast: boolean
  page: number
}

/** One page of a resident's list, newest first. Nothing is counted. */
export async function ticketPage(viewer: Viewer, { whose, isPast, page }: ListChoice): Promise<TicketPage> {
  const { actor } = viewer
  if (whose === 'mine' && !actor.resident) return { rows: [], page, hasMore: false }
  const side: Where =
    whose === 'mine' ? { resident: { equals: actor.resident?.id } } : { scope: { equals: 'community' } }
  const open = [...OPEN_STATUSES, 'resolved']
  const status: Where = { status: isPast ? { not_in: open } : { in: open } }
  return findRows(viewer, { and: [side, status] }, '-createdAt', page)
}

const SHOWN = {
  number: true,
  title: true,
  status: true,
  priority: true,
  scope: true,
  location: true,
  createdAt: true,
  heldUntil: true,
  holdKind: true,
  resolveDue: true,
  estimatedCompletion: true,
  assignedTo: true,
} as const

/** One page of the tickets that a query finds within the viewer's reach. */
async function findRows(
  viewer: Viewer,
  where: Where,
  sort: string,
  page = 1,
  size = PAGE_SIZE,
): Promise<TicketPage> {
  // Whether there is another page is asked by its first row.
  const [rows, beyond] = await Promise.all([
    readRows(viewer, where, { sort, limit: size, page }),
    readRows(viewer, where, { sort, limit: 1, page: page * size + 1 }),
  ])
  return { rows, page, hasMore: beyond.length > 0 }
}

interface Reading {
  sort: string
  limit: number
  page?: number
  /** Whether rows name who works on them; that is a query more. */
  namesAssignee?: boolean
}

/** At most `limit` tickets that a query finds within the viewer's reach. */
export async function readRows(
  { payload, req }: Viewer,
  where: Where,
  { sort, limit, page = 1, namesAssignee = true }: Reading,
): Promise<TicketRow[]> {
  const { docs } = await payload.find({
    collection: 'tickets',
    where,
    sort,
    limit,
    page,
    pagination: false,
    depth: namesAssignee ? 1 : 0,
    populate: { staff: { name: true } },
    select: SHOWN,
    overrideAccess: false,
    req,
  })
  return docs.map(toRow)
}

function toRow(ticket: Record<string, unknown>): TicketRow {
  const assignee = ticket.assignedTo as { name?: string | null } | string | null
  return {
    ...(ticket as unknown as TicketRow),
    assigneeName: assignee && typeof assignee === 'object' ? (assignee.name ?? null) : null,
  }
}
