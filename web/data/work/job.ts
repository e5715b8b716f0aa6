import type { Where } from 'payload'
import type { Language } from '@/domain/notifications'
import { type JobStep, jobSteps } from '@/domain/tickets/steps'
import { isItsAssignee, type Ticket } from '@/domain/tickets/ticket'
import { isOpen } from '@/domain/tickets/words'
import { nowOf } from '@/hooks/actor'
import { ticketOf } from '@/hooks/tickets/ticket-of'
import type { Viewer } from '../viewer'

type Row = Record<string, unknown>

/** A ticket as those who work on it look at it, in a list or on its own page. */
export interface Job {
  /** What the rules look at. */
  ticket: Ticket
  id: string
  number: string
  title: string
  description: string
  overdue: boolean
  /** For `expectedUpdatedAt`: what the page shows is what its forms change. */
  updatedAt: string
  createdAt: string
  resolveDue: string | null
  location: string | null
  flat: string | null
  categoryName: string | null
  assigneeName: string | null
  residentName: string | null
  /** The resident's number: the assignee's alone, while the work is open. */
  phone: string | null
  holdReason: string | null
  estimatedCompletion: string | null
  photos: { id: string; url: string; thumbnail: string; alt: string | null }[]
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
  startedAt: true,
  resolvedAt: true,
  closedAt: true,
  resolveDue: true,
  resolution: true,
  residentRating: true,
  estimatedCompletion: true,
  estimatedCostPaise: true,
  actualCostPaise: true,
  createdAt: true,
  updatedAt: true,
} as const
const WHOLE = { ...SHOWN, description: true, photos: true } as const

/** The jobs that a query finds within the viewer's reach, in no order. At most `limit`. */
export async function findJobs(
  viewer: Viewer,
  where: Where,
  { limit, isWhole = false, language }: { limit: number; isWhole?: boolean; language: Language },
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
      'ticket-categories': { name: true, nameHi: true },
      media: { url: true, thumbnailURL: true, alt: true, sizes: true },
    },
    select: isWhole ? WHOLE : SHOWN,
    overrideAccess: false,
    req: viewer.req,
  })
  return docs.map((doc) => toJob(viewer, doc as unknown as Row, language))
}

/** One job by its number or id, with its description and photos; null when the viewer may not see it. */
export async function findJob(viewer: Viewer, where: Where, language: Language): Promise<Job | null> {
  const [job] = await findJobs(viewer, where, { limit: 1, isWhole: true, language })
  return job ?? null
}

function toJob({ actor, req }: Viewer, row: Row, language: Language): Job {
  const ticket = ticketOf(row)
  const isMine = isItsAssignee(actor, ticket)
  const category = related(row.category)
  const resident = related(row.resident)
  return {
    ticket,
    id: ticket.id,
    number: ticket.number,
    title: ticket.title,
    description: String(row.description ?? ''),
    overdue: row.overdue === true,
    updatedAt: String(row.updatedAt),
    createdAt: String(row.createdAt),
    resolveDue: text(row.resolveDue),
    location: text(row.location),
    flat: text(related(row.flat)?.number),
    categoryName: text((language === 'hi' && category?.nameHi) || category?.name),
    assigneeName: text(related(row.assignedTo)?.name),
    residentName: text(resident?.name),
    phone: isMine && isOpen(ticket.status) ? text(resident?.phone) : null,
    holdReason: text(row.holdReason),
    estimatedCompletion: text(row.estimatedCompletion),
    photos: Array.isArray(row.photos) ? row.photos.flatMap(toPhoto) : [],
    isMine,
    steps: jobSteps(actor, ticket, nowOf(req)),
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const related = (value: unknown): Row | null =>
  value !== null && typeof value === 'object' ? (value as Row) : null

/** A photo that the viewer may see; one that they may not stays an id and is left out. */
function toPhoto(value: unknown): Job['photos'] {
  const photo = related(value)
  const url = text(photo?.url)
  if (!photo || !url) return []
  const sizes = related(photo.sizes)
  const thumbnail = text(related(sizes?.thumbnail)?.url) ?? url
  return [{ id: String(photo.id), url, thumbnail, alt: text(photo.alt) }]
}
