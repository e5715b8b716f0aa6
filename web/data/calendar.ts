import { type AskedCalendar, calendarAddress, maySeeCalendar } from '@/hooks/bookings/calendar-address'
import { isUuid } from '@/hooks/uuid'
import { reading, sql } from '@/server/database'
import type { Viewer } from './viewer'

/** A calendar of the viewer's. */
export interface OwnCalendar {
  /** Its secret address. */
  address: string
  /** The facility; null for their own bookings. */
  facility: { id: string; name: string } | null
}

type Facility = NonNullable<AskedCalendar['facility']> & { name: string }

/** A calendar of the viewer's: of their own bookings, or of a facility. Null for one that they may not have. */
export async function calendarOf(
  viewer: Viewer,
  facilityId: string | null,
  isRegenerated = false,
): Promise<OwnCalendar | null> {
  const facilities = facilityId === null ? [] : await facilitiesOf(viewer)
  const facility = facilities.find(({ id }) => id === facilityId) ?? null
  if (facilityId !== null && (!isUuid(facilityId) || !facility)) return null
  return { address: await calendarAddress(viewer.req, { facility, isRegenerated }), facility }
}

/** Facilities whose calendar the viewer may have. */
export async function overseenFacilities(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  return facilitiesOf(viewer)
}

async function facilitiesOf({ req, actor }: Viewer): Promise<Facility[]> {
  const database = await reading(req)
  const rows = await database.rows<Facility>(
    sql`select id, name, approver_id as "approverId" from facilities order by name, id`,
  )
  return rows.filter(({ approverId }) => maySeeCalendar(actor, approverId))
}
