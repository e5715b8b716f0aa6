import type { Where } from 'payload'
import { type JobStep, jobSteps } from '@/domain/tickets/steps'
import { isItsAssignee, type Ticket } from '@/domain/tickets/ticket'
import { isOpen } from '@/domain/tickets/words'
import { nowOf } from '@/hooks/actor'
import { ticketOf } from '@/hooks/tickets/ticket-of'
import { ticketNumber } from '../tickets/ticket'
import type { Viewer } from '../viewer'

type Row = Record<string, unknown>

/** A ticket as those who work on it look at it, in a list or on its own page. */
export interface Job {
  /** What the rules look at. */
  ticket: Ticket
  id: string
  number: string
  title: string
  overdue: boolean
  /** For `expectedUpdatedAt`: what the page shows is what its forms change. */
  updatedAt: string
  resolveDue: string | null
  location: string | null
  flat: string | null
  assigneeName: string | null
  residentName: string | null
  /** The resident's number: the assignee's alone, while the work is open. */
  phone: string | null
  holdReason: string | null
  estimatedCompletion: string | null
  /** How many photos it has, on its own page. */
  photoCount: number
  isMine: boolean
  steps: JobStep[]
}

const SHOWN = {
  number: true,
  title: true,
  status: true,
  priority: true,
  requestedPriority: true,
  scope: true,
  category: true,
  resident: true,
  flat: true,
  location: true,
  assignedTo: true,
  heldFrom: true,
  heldUntil: true,
  holdReason: true,
  holdKind: true,
  startedAt: true,
  resolvedAt: true,
  closedAt: true,
  acknowledgeDue: true,
  resolveDue: true,
  resolution: true,
  residentRating: true,
  estimatedCompletion: true,
  estimatedCostPaise: true,
  actualCostPaise: true,
  createdAt: true,
  updatedAt: true,
} as const
const WHOLE = { ...SHOWN, photos: true } as const

/** The jobs that a query finds within the viewer's reach, in no order. At most `limit`. */
export async function findJobs(
  viewer: Viewer,
  where: Where,
  { limit, isWhole = false }: { limit: number; isWhole?: boolean },
): Promise<Job[]> {
  const { docs } = await viewer.payload.find({
    collection: 'tickets',
    where,
    limit,
    pagination: false,
    depth: 1,
    populate: {
      staff: { name: true },
      flats: { number: true },
      residents: { name: true, phone: true },
      'ticket-categories': { name: true },
      media: { filename: true },
    },
    select: isWhole ? WHOLE : SHOWN,
    overrideAccess: false,
    req: viewer.req,
  })
  return docs.map((doc) => toJob(viewer, doc as unknown as Row))
}

/** One job by its id, with the count of its photos; null when the viewer may not see it. */
export async function findJob(viewer: Viewer, id: string): Promise<Job | null> {
  const [job] = await findJobs(viewer, { id: { equals: id } }, { limit: 1, isWhole: true })
  return job ?? null
}

/** The same by the number in an address; null for what is no number as well. */
export async function findJobByNumber(viewer: Viewer, value: unknown): Promise<Job | null> {
  const number = ticketNumber(value)
  if (!number) return null
  const [job] = await findJobs(viewer, { number: { equals: number } }, { limit: 1, isWhole: true })
  return job ?? null
}

function toJob({ actor, req }: Viewer, row: Row): Job {
  const ticket = ticketOf(row)
  const isMine = isItsAssignee(actor, ticket)
  const resident = related(row.resident)
  return {
    ticket,
    id: ticket.id,
    number: ticket.number,
    title: ticket.title,
    overdue: row.overdue === true,
    updatedAt: String(row.updatedAt),
    resolveDue: text(row.resolveDue),
    location: text(row.location),
    flat: text(related(row.flat)?.number),
    assigneeName: text(related(row.assignedTo)?.name),
    residentName: text(resident?.name),
    phone: isMine && isOpen(ticket.status) ? text(resident?.phone) : null,
    holdReason: text(row.holdReason),
    estimatedCompletion: text(row.estimatedCompletion),
    photoCount: Array.isArray(row.photos) ? row.photos.length : 0,
    isMine,
    steps: jobSteps(actor, ticket, nowOf(req)),
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const related = (value: unknown): Row | null =>
  value !== null && typeof value === 'object' ? (value as Row) : null
