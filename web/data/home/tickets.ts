import { OPEN_STATUSES } from '@/domain/tickets/words'
import { readRows, type TicketRow } from '../tickets/list'
import type { Viewer } from '../viewer'

/** Rows of each list; the rest is a link away. */
export const ROWS_SHOWN = 5
export const COMMUNITY_SHOWN = 3
const PROMISES_SHOWN = 3
/** Open tickets of one resident among which the next promised time is looked for. */
const OPEN_READ = 20

const open = { in: [...OPEN_STATUSES] }

/** Done, as the estate says: the resident's word is missing. */
export async function ticketsToConfirm(viewer: Viewer): Promise<TicketRow[]> {
  const { resident } = viewer.actor
  if (!resident) return []
  const where = { resident: { equals: resident.id }, status: { equals: 'resolved' } }
  return readRows(viewer, where, '-createdAt', ROWS_SHOWN)
}

/** The newest of a resident's open tickets: more than are shown, for the times they were promised. */
export async function ownOpenTickets(viewer: Viewer): Promise<TicketRow[]> {
  const { resident } = viewer.actor
  if (!resident) return []
  return readRows(viewer, { resident: { equals: resident.id }, status: open }, '-createdAt', OPEN_READ)
}

/** What somebody carries as staff, what presses first. */
export async function ownJobs(viewer: Viewer): Promise<TicketRow[]> {
  const { staff } = viewer.actor
  if (!staff) return []
  const where = { assignedTo: { equals: staff.id }, status: open }
  return readRows(viewer, where, '-priority,resolveDue', ROWS_SHOWN)
}

/** What is reported for everybody, newest first: enough to leave out the resident's own. */
export async function newestCommunityTickets(viewer: Viewer): Promise<TicketRow[]> {
  if (!viewer.actor.resident) return []
  const where = { scope: { equals: 'community' }, status: open }
  return readRows(viewer, where, '-createdAt', COMMUNITY_SHOWN + ROWS_SHOWN)
}

/** A time that a ticket's resident was promised. */
export interface Promised {
  id: string
  number: string
  title: string
  at: Date
  /** It waits until then; else it is to be solved by then. */
  isHeld: boolean
}

/** The promised times that still lie ahead, the soonest first. What has passed stands on its ticket as overdue. */
export function promisedAmong(rows: readonly TicketRow[], now: Date): Promised[] {
  return rows
    .flatMap(({ id, number, title, status, heldUntil, resolveDue }) => {
      const isHeld = status === 'on_hold'
      const at = isHeld ? heldUntil : resolveDue
      return at ? [{ id, number, title, at: new Date(at), isHeld }] : []
    })
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, PROMISES_SHOWN)
}
