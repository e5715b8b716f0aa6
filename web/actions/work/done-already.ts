import 'server-only'
import { firstWords } from '@/domain/tickets/first-words'
import { sameValue } from '@/hooks/same-value'
import { readableTicket } from '@/hooks/tickets/readable-ticket'
import type { Ticket } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'
import { ownWordsSince } from '@/web/data/work/own-words'

/** What a form of the work asks of its ticket. */
export type JobChange = Partial<Omit<Ticket, 'id' | 'createdAt' | 'updatedAt'>>

/** Written with the ticket and not kept on it. */
const UNKEPT = ['note', 'override']

/**
 * Whether the ticket stands where this form wanted it, and this viewer has brought it there since the form's page was
 * made, with the same words: then an earlier sending of it got through. `seen` is the version that the page showed.
 */
export async function isDoneAlready(
  viewer: Viewer,
  id: string,
  change: JobChange,
  seen: string,
): Promise<boolean> {
  if (Number.isNaN(Date.parse(seen))) return false
  const { req } = viewer
  const ticket = await readableTicket(req, id)
  if (!ticket) return false
  const wanted = Object.entries(change).filter(
    ([name, value]) => value !== undefined && !UNKEPT.includes(name),
  )
  const stored = ticket as unknown as Record<string, unknown>
  if (!wanted.every(([name, value]) => sameValue(value, stored[name]))) return false
  const words = firstWords(change.note, change.cancelReason, change.holdReason, change.resolution)
  const written = await ownWordsSince(viewer, id, seen)
  return words === null ? written.length > 0 : written.includes(words)
}
