import { BLOCKING_STATUSES } from '@/domain/bookings/words'
import type { Viewer } from '@/web/data/viewer'
import type { Asked } from './asked'
import type { ShownFacility } from './facility'

/**
 * The number of the booking by which a resident has some of a time already; null where it is somebody else's. Places of
 * a pool are many people's at once: there it is no reason why none is left.
 */
export async function ownBookingAt(
  { payload, req }: Viewer,
  { id, rules }: ShownFacility,
  { start, end }: Pick<Asked, 'start' | 'end'>,
  residentId: string | null,
): Promise<string | null> {
  if (residentId === null || rules.mode === 'pool') return null
  const { docs } = await payload.find({
    collection: 'bookings',
    where: {
      and: [
        { facility: { equals: id } },
        { resident: { equals: residentId } },
        { status: { in: [...BLOCKING_STATUSES] } },
        // Without an end it is its first instant that is asked for.
        end
          ? { start: { less_than: end.toISOString() } }
          : { start: { less_than_equal: start.toISOString() } },
        { end: { greater_than: start.toISOString() } },
      ],
    },
    sort: 'start',
    limit: 1,
    pagination: false,
    depth: 0,
    select: { number: true },
    overrideAccess: false,
    req,
  })
  return docs[0]?.number ?? null
}
