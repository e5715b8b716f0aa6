import { OPEN_STATUSES } from '@/domain/tickets/words'
import { readRows, type TicketRow } from '../tickets/list'
import type { Viewer } from '../viewer'

/** Rows of each list; the rest is a link away. */
export const ROWS_SHOWN = 5
export const COMMUNITY_SHOWN = 3
const PROMISES_SHOWN = 3
/** Tickets of one resident that are read at once: more than anybody has under way. */
const OWN_READ = 40

const open = { in: [...OPEN_STATUSES] }

/** A resident's tickets that are not over: what waits for their word, and what is still worked on, each newest first. */
export async function ownTickets(viewer: Viewer): Promise<{ toConfirm: TicketRow[]; open: TicketRow[] }> {
  const { resident } = viewer.actor
  if (!resident) return { toConfirm: [], open: [] }
  const where = { resident: { equals: resident.id }, status: { in: [...OPEN_STATUSES, 'resolved'] } }
  const rows = await readRows(viewer, where, { sort: '-createdAt', limit: OWN_READ })
  const waits = ({ status }: TicketRow): boolean => status === 'resolved'
  return { toConfirm: rows.filter(waits).slice(0, ROWS_SHOWN), open: rows.filter((row) => !waits(row)) }
}

/** What somebody carries as staff, what presses first. */
export async function ownJobs(viewer: Viewer): Promise<TicketRow[]> {
  const { staff } = viewer.actor
  if (!staff) return []
  const where = { assignedTo: { equals: staff.id }, status: open }
  return readRows(viewer, where, { sort: '-priority,resolveDue', limit: ROWS_SHOWN, namesAssignee: false })
}

/** What is reported for everybody, newest first: enough to leave out the resident's own. */
export async function newestCommunityTickets(viewer: Viewer): Promise<TicketRow[]> {
  if (!viewer.actor.resident) return []
  const where = { scope: { equals: 'community' }, status: open }
  const limit = COMMUNITY_SHOWN + ROWS_SHOWN
  return readRows(viewer, where, { sort: '-createdAt', limit, namesAssignee: false })
}

/** A time that a ticket's resident was promised. */
export interface Promised {
  id: string
  number: string
  title: string
  at: Date
  /** It waits until then; it is expected to be done, by whoever works on it; or it is to be solved by then. */
  kind: 'waits' | 'expected' | 'promised'
}

/** The promised times that still lie ahead, the soonest first. What has passed stands on its ticket as overdue. */
export function promisedAmong(rows: readonly TicketRow[], now: Date): Promised[] {
  return rows
    .flatMap((row) => promiseOf(row, now) ?? [])
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, PROMISES_SHOWN)
}

/** What was said of a ticket's end last and still lies ahead: an expectation that has passed says nothing any more. */
function promiseOf(row: TicketRow, now: Date): Promised | null {
  const { id, number, title, status, heldUntil, estimatedCompletion, resolveDue } = row
  const ends: [Promised['kind'], string | null][] =
    status === 'on_hold'
      ? [['waits', heldUntil]]
      : [
          ['expected', estimatedCompletion],
          ['promised', resolveDue],
        ]
  for (const [kind, end] of ends) {
    const at = end ? new Date(end) : null
    if (at && at > now) return { id, number, title, at, kind }
  }
  return null
}
