import type { SQL } from 'drizzle-orm'
import { OPEN_STATUSES } from '@/domain/tickets/words'
import { type Sql, sql } from '../database'

/** Tickets that one transaction of the sweep takes. */
export const PAGE = 500

/** Where a sweep stands: what was due at that instant, and the id among those of one instant. */
export interface Mark {
  id: string
  /** As the database writes it: to the millisecond. */
  at: string
}

/** Before everything that is due. */
export const BEGINNING: Mark = { id: '00000000-0000-0000-0000-000000000000', at: '-infinity' }

/** The next `most` tickets that somebody must look at, what has waited longest first. */
export function dueAfter(database: Sql, mark: Mark, now: Date, most: number): Promise<Mark[]> {
  return database.rows<Mark>(sql`
    select id, next_escalation_at::text as at from tickets
    where ${isDue(now)} and next_escalation_at >= ${mark.at}::timestamptz
      and (next_escalation_at, id) > (${mark.at}::timestamptz, ${mark.id}::uuid)
    order by next_escalation_at, id limit ${most}`)
}

/**
 * Of those, the emergencies that nobody may have taken up: they are few, and each of them is a change of its own.
 * `awaitsTaker` of domain/sla/rungs.ts says which.
 */
export function waitingEmergencies(database: Sql, now: Date): Promise<{ id: string }[]> {
  return database.rows<{ id: string }>(sql`
    select id from tickets
    where ${isDue(now)} and priority = 'emergency' and status::text in ${OPEN_STATUSES}
      and started_at is null and assigned_by_id is null
    order by next_escalation_at, id limit ${PAGE}`)
}

const isDue = (now: Date): SQL => sql`next_escalation_at <= ${now.toISOString()}::timestamptz`
