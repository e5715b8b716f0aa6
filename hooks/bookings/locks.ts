import type { PayloadRequest } from 'payload'
import type { FacilityMode } from '@/domain/bookings/words'
import { conflict, invalid } from '@/domain/violations'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'

interface LockedFacility {
  mode: FacilityMode
  /** What its quota is counted over; null when it has none. */
  quota_key: string | null
}

/*
 * Locks are taken in one order, so that no two writes wait for each other: the facility's row, what its quota is counted over,
 * a person's waits, the event's row, the booking's row, the turn to store.
 */

/**
 * For a new booking. Those of an exclusive facility do not wait for one another: the database's constraint lets one of them in.
 * But they wait for whoever frees, moves or closes something there. In a pool each counts what is taken, so they go one by one;
 * and so does whoever would wait (`isWillingToWait`), who is to join the queue once and not be refused by the constraint.
 * @throws RuleViolation 400 on `facility` when there is none; 409 `stale_write` when it has just become a pool.
 */
export async function lockForNew(
  req: PayloadRequest,
  facilityId: string,
  isWillingToWait: boolean,
): Promise<void> {
  const database = await preparedInTransaction(req)
  const [row] = await database.rows<{ mode: FacilityMode }>(
    sql`select mode from facilities where id = ${facilityId}`,
  )
  if (!row) throw invalid([{ field: 'facility', message: 'facility names nothing that exists.' }])
  const isAlone = row.mode === 'pool' || isWillingToWait
  if (isAlone) return lockWhole(req, facilityId)
  const mode = await lockShared(req, facilityId)
  // To take the other lock as well would be to wait for whoever is about to do the same.
  if (mode === 'pool') throw conflict('stale_write', 'The terms have changed this moment. Send it again.')
}

/** For whatever frees, moves, decides or closes: alone in its facility. */
export async function lockWhole(req: PayloadRequest, facilityId: string): Promise<void> {
  const database = await preparedInTransaction(req)
  const rows = await database.rows<LockedFacility>(sql`
    select mode, case when quota_count is not null then coalesce(quota_group, id::text) end as quota_key
    from facilities where id = ${facilityId} for no key update`)
  await lockQuota(req, rows[0])
}

/**
 * For an event that has a facility, or changes from one to another: the rows of all first, then what their quotas are counted
 * over, so that nobody who holds one facility waits for us in front of another.
 */
export async function lockFacilities(req: PayloadRequest, facilityIds: readonly string[]): Promise<void> {
  if (facilityIds.length === 0) return
  const database = await preparedInTransaction(req)
  await database.rows(sql`
    select id from facilities where id = any(${sql.param([...facilityIds])}::uuid[]) order by id for no key update`)
  for (const id of [...new Set(facilityIds)].sort()) await lockWhole(req, id)
}

/** Answers the mode that holds as long as the lock does. */
async function lockShared(req: PayloadRequest, facilityId: string): Promise<FacilityMode | undefined> {
  const database = await preparedInTransaction(req)
  const rows = await database.rows<LockedFacility>(sql`
    select mode, case when quota_count is not null then coalesce(quota_group, id::text) end as quota_key
    from facilities where id = ${facilityId} for share`)
  await lockQuota(req, rows[0])
  return rows[0]?.mode
}

/** Of two bookings that would use up one flat's quota, at whichever facilities of its group, the second counts the first. */
async function lockQuota(req: PayloadRequest, facility: LockedFacility | undefined): Promise<void> {
  if (!facility?.quota_key) return
  const database = await preparedInTransaction(req)
  await database.rows(
    sql`select pg_advisory_xact_lock(hashtextextended(${`quota:${facility.quota_key}`}, 0))`,
  )
}

/** Of two waits of one person, at whichever facilities, the second counts the first. After the locks of the facility. */
export async function lockWaits(req: PayloadRequest, residentId: string): Promise<void> {
  const database = await preparedInTransaction(req)
  await database.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`waits:${residentId}`}, 0))`)
}

/**
 * The turn to store a booking of an exclusive facility. Two rows that exclude each other and are stored in the same moment would
 * each wait for the other's end; so the second comes after it, and is refused by the constraint at once.
 */
export async function takeTurn(req: PayloadRequest, facilityId: string): Promise<void> {
  const database = await preparedInTransaction(req)
  await database.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`booking:${facilityId}`}, 0))`)
}
