import type { Interval } from '@/domain/bookings/facility'
import type { Viewer } from '@/web/data/viewer'

/** A time at which a facility cannot be used, and why. */
export interface ShownClosure extends Interval {
  reason: string
}

/** The most closures that a page of a week tells of. */
const CLOSURES_MAX = 10

/** What closes a facility within a span, the earliest first. */
export async function closuresIn(
  { payload, req }: Viewer,
  facilityId: string,
  { start, end }: Interval,
): Promise<ShownClosure[]> {
  const { docs } = await payload.find({
    collection: 'closures',
    where: {
      and: [
        { facility: { equals: facilityId } },
        { start: { less_than: end.toISOString() } },
        { end: { greater_than: start.toISOString() } },
      ],
    },
    depth: 0,
    limit: CLOSURES_MAX,
    pagination: false,
    sort: 'start',
    overrideAccess: false,
    req,
  })
  return docs.map((row) => ({ start: new Date(row.start), end: new Date(row.end), reason: row.reason }))
}
