import { has, type Person } from '@/domain/actor'
import type { Language } from '@/domain/notifications'
import { pausedFor } from '@/domain/sla/clock'
import type { HoldKind } from '@/domain/sla/words'
import { type Offers, offersFor } from '@/domain/tickets/offers'
import type { Ticket as StoredTicket } from '@/domain/tickets/ticket'
import { seesCosts } from '@/domain/tickets/visibility'
import type { Priority, TicketStatus } from '@/domain/tickets/words'
import { nowOf } from '@/hooks/actor'
import { ticketOf } from '@/hooks/tickets/ticket-of'
import type { Ticket } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'
import { categoryName } from './categories'
import { type Photo, photosOf } from './photos'

/** A ticket as its page shows it to one viewer, with what they may do with it. */
export interface TicketView {
  /** What the rules look at. */
  settled: StoredTicket
  id: string
  number: string
  title: string
  description: string
  status: TicketStatus
  priority: Priority
  requestedPriority: Priority
  overdue: boolean
  isCommunity: boolean
  categoryName: string
  location: string | null
  /** The flat it was reported for, for those who may know. */
  flatNumber: string | null
  /** Who reported it, for those who may know; null for work of the estate itself. */
  residentName: string | null
  assigneeName: string | null
  photos: Photo[]
  createdAt: string
  /** What a write names, so that nobody decides on an old page. */
  updatedAt: string
  resolveDue: string | null
  heldUntil: string | null
  holdKind: HoldKind | null
  /** What its clock stands still for now; null while it runs. */
  pausedFor: HoldKind | null
  /** When whoever works on it expects to be done. */
  estimatedCompletion: string | null
  /** What it will cost and what it has cost, for those who may know. */
  estimatedCostPaise: number | null
  actualCostPaise: number | null
  resolution: string | null
  rating: number | null
  feedback: string | null
  reopenCount: number
  isMine: boolean
  offers: Offers
  /** The ticket's page in the admin panel, for those who work there. */
  panelPath: string | null
}

const NUMBER = /^[A-Z]{3}-\d{4}-\d{4,12}$/

/** A ticket's number out of an address or a form, in its one spelling; null for what is none. */
export function ticketNumber(value: unknown): string | null {
  const number = typeof value === 'string' ? value.trim().toUpperCase() : ''
  return NUMBER.test(number) ? number : null
}

/** The stored row by its number, as far as the viewer may see it; null when there is none that they may see. */
export async function findTicket(
  { payload, req }: Viewer,
  value: unknown,
  depth: 0 | 1 = 0,
): Promise<Ticket | null> {
  const number = ticketNumber(value)
  if (!number) return null
  const { docs } = await payload.find({
    collection: 'tickets',
    where: { number: { equals: number } },
    limit: 1,
    pagination: false,
    depth,
    populate: {
      staff: { name: true },
      'ticket-categories': { name: true, nameHi: true },
      flats: { number: true },
      residents: { name: true },
    },
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}

/** The ticket of a page, in the page's language. */
export async function viewTicket(
  viewer: Viewer,
  value: unknown,
  language: Language,
): Promise<TicketView | null> {
  const ticket = await findTicket(viewer, value, 1)
  if (!ticket) return null
  const settled = ticketOf(ticket as unknown as Record<string, unknown>)
  const { actor } = viewer
  return {
    settled,
    ...plain(ticket, settled),
    pausedFor: pausedFor(settled, nowOf(viewer.req)),
    categoryName: typeof ticket.category === 'object' ? categoryName(ticket.category, language) : '',
    flatNumber: filled(ticket.flat)?.number ?? null,
    residentName: filled(ticket.resident)?.name ?? null,
    assigneeName: filled(ticket.assignedTo)?.name ?? null,
    photos: photosOf(ticket.photos),
    ...costsFor(actor, settled),
    isMine: settled.residentId !== null && settled.residentId === actor.resident?.id,
    offers: offersFor(actor, settled, nowOf(viewer.req)),
    panelPath: has(actor, 'panel') ? `/admin/collections/tickets/${ticket.id}` : null,
  }
}

function costsFor(actor: Person, settled: StoredTicket) {
  const { estimatedCostPaise, actualCostPaise } = settled
  return seesCosts(actor, settled)
    ? { estimatedCostPaise, actualCostPaise }
    : { estimatedCostPaise: null, actualCostPaise: null }
}

function plain(ticket: Ticket, settled: StoredTicket) {
  return {
    id: settled.id,
    number: settled.number,
    title: settled.title,
    description: ticket.description,
    status: settled.status,
    priority: settled.priority,
    requestedPriority: settled.requestedPriority,
    overdue: ticket.overdue === true,
    isCommunity: settled.scope === 'community',
    location: ticket.location || null,
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
    resolveDue: ticket.resolveDue ?? null,
    heldUntil: ticket.heldUntil ?? null,
    holdKind: settled.holdKind,
    estimatedCompletion: ticket.estimatedCompletion ?? null,
    resolution: settled.resolution,
    rating: settled.residentRating,
    feedback: ticket.residentFeedback ?? null,
    reopenCount: settled.reopenCount,
  }
}

/** A related document, when it was filled in: what somebody may not read stays an id. */
function filled<Document extends object>(value: string | Document | null | undefined): Document | null {
  return value && typeof value === 'object' ? value : null
}
