import type { PayloadRequest } from 'payload'
import { purposeOfEvent } from '@/domain/bookings/event-booking'
import { asSystem } from '../as-system'
import { idOf } from '../ids'
import { sameValue } from '../same-value'

type Row = Record<string, unknown>

/** A facility for a time, which an event needs. */
interface Held {
  facility: string
  start: string
  end: string
  purpose: string
}

/**
 * Keeps the booking of an event's facility in step with the event, in the same transaction: made when it is published, moved
 * with it, given up when it is called off, which offers the time to whoever waits. Where the facility is not to be had,
 * nothing of the change stands. Answers the booking's id.
 * @throws RuleViolation 409 `facility_closed`, `slot_taken`, `capacity_full`.
 */
export async function holdFacility(
  req: PayloadRequest,
  doc: Row,
  before: Row | null,
): Promise<string | null> {
  const former = before && heldBy(before)
  const wanted = heldBy(doc)
  const booking = idOf(doc.booking)
  // What has taken place keeps the record of where.
  if (sameValue(former, wanted) || doc.status === 'completed') return booking
  if (former && wanted && former.facility === wanted.facility && booking) {
    const { facility: _, ...moved } = wanted
    await change(req, booking, moved)
    return booking
  }
  if (former && booking) await change(req, booking, { status: 'cancelled' })
  const next = wanted ? await book(req, String(doc.id), wanted) : doc.facility ? booking : null
  if (next !== booking) await note(req, String(doc.id), next)
  return next
}

function heldBy({ status, facility, start, end, title, isForEveryone }: Row): Held | null {
  const id = idOf(facility)
  if (status !== 'published' || id === null) return null
  const purpose = purposeOfEvent(String(title), isForEveryone === true)
  return { facility: id, start: String(start), end: String(end), purpose }
}

async function book(req: PayloadRequest, event: string, held: Held): Promise<string> {
  const { id } = await req.payload.create({
    collection: 'bookings',
    data: { ...held, event },
    depth: 0,
    overrideAccess: true,
    req: asSystem(req, 'event'),
  })
  return id
}

async function change(
  req: PayloadRequest,
  id: string,
  data: Omit<Held, 'facility'> | { status: 'cancelled' },
): Promise<void> {
  await req.payload.update({
    collection: 'bookings',
    id,
    data,
    depth: 0,
    overrideAccess: true,
    req: asSystem(req, 'event'),
  })
}

async function note(req: PayloadRequest, id: string, booking: string | null): Promise<void> {
  await req.payload.update({
    collection: 'events',
    id,
    data: { booking },
    depth: 0,
    overrideAccess: true,
    req: asSystem(req, 'event'),
  })
}
