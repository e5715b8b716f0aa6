import type { Ticket, TicketUpdate } from '@/payload-types'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { type Photo, photosOf } from './photos'

/** Rows of a timeline on one page. */
export const ROWS = 40

type Status = NonNullable<Ticket['status']>

/** Who did it, as far as the viewer may know. */
export type Author =
  | { side: 'you' | 'neighbour' | 'system' | 'office' }
  | { side: 'staff' | 'resident'; name: string }

/** One row of a ticket's timeline, before it is put into words. */
export interface TimelineRow {
  id: string
  at: string
  kind: TicketUpdate['kind']
  author: Author
  isInternal: boolean
  body: string
  statusFrom: Status | null
  statusTo: Status | null
  assigneeName: string | null
  changes: Record<string, { from?: unknown; to?: unknown }>
  photos: Photo[]
}

export interface TimelinePage {
  /** Oldest first. */
  rows: TimelineRow[]
  hasEarlier: boolean
}

/** One page of a ticket's timeline, oldest first; page 1 holds the latest rows. Nothing is counted. */
export async function timelinePage(viewer: Viewer, ticketId: string, page: number): Promise<TimelinePage> {
  const [updates, beyond] = await Promise.all([
    readRows(viewer, ticketId, ROWS, page),
    readRows(viewer, ticketId, 1, page * ROWS + 1),
  ])
  const names = await namesOf(viewer, updates)
  return {
    rows: updates.map((update) => toRow(update, viewer, names)).reverse(),
    hasEarlier: beyond.length > 0,
  }
}

async function readRows(
  { payload, req }: Viewer,
  ticketId: string,
  limit: number,
  page: number,
): Promise<TicketUpdate[]> {
  const { docs } = await payload.find({
    collection: 'ticket-updates',
    where: { ticket: { equals: ticketId } },
    sort: '-createdAt',
    limit,
    page,
    pagination: false,
    depth: 1,
    populate: { tickets: { number: true }, staff: { name: true }, users: { name: true } },
    overrideAccess: false,
    req,
  })
  return docs
}

/** Names of the authors that the rules have left in place: accounts themselves are not for residents to read. */
async function namesOf({ req }: Viewer, updates: TicketUpdate[]): Promise<Map<string, string>> {
  const ids = [...new Set(updates.map((update) => authorId(update)).filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const database = await reading(req)
  const rows = await database.rows<{ id: string; name: string }>(
    sql`select id, name from users where id in ${ids}`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function authorId({ author }: TicketUpdate): string | null {
  return author && typeof author === 'object' ? author.id : (author ?? null)
}

function toRow(update: TicketUpdate, { actor }: Viewer, names: Map<string, string>): TimelineRow {
  const { assignee, changes } = update
  return {
    id: update.id,
    at: update.createdAt,
    kind: update.kind,
    author: authorOf(update, actor.userId, names),
    isInternal: update.visibility === 'internal',
    body: update.body ?? '',
    statusFrom: update.statusFrom ?? null,
    statusTo: update.statusTo ?? null,
    assigneeName: assignee && typeof assignee === 'object' ? (assignee.name ?? null) : null,
    changes: changes && typeof changes === 'object' ? (changes as TimelineRow['changes']) : {},
    photos: photosOf(update.photos),
  }
}

function authorOf(update: TicketUpdate, viewerId: string, names: Map<string, string>): Author {
  const id = authorId(update)
  const { authorSide } = update
  if (authorSide === 'system') return { side: 'system' }
  if (id === null) return { side: authorSide === 'resident' ? 'neighbour' : 'office' }
  if (id === viewerId) return { side: 'you' }
  const name = names.get(id)
  if (!name) return { side: 'office' }
  return { side: authorSide === 'resident' ? 'resident' : 'staff', name }
}
