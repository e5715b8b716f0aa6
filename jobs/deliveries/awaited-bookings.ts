import { type Sql, sql } from '@/server/database'
import type { ClaimedDelivery } from './claimed'
import { subjectOf } from './happening-subject'

/** A booking that waits for the recipient's yes or no, until `answerBy`. */
export interface AwaitedBooking {
  kind: 'pending-booking' | 'offered-booking'
  bookingId: string
  answerBy: Date
}

/** Which kinds of message ask for an answer, and of what. */
const ASKING: Record<string, AwaitedBooking['kind']> = {
  'booking.requested': 'pending-booking',
  'booking.offered': 'offered-booking',
}

/** The bookings that still wait for an answer, by the delivery that asks for it: one statement. */
export async function findAwaited(
  database: Sql,
  claimed: readonly ClaimedDelivery[],
): Promise<ReadonlyMap<string, AwaitedBooking>> {
  const asking = claimed.filter(({ kind }) => kind in ASKING)
  if (asking.length === 0) return new Map()
  const ids = [...new Set(asking.map(({ happening }) => subjectOf(happening)))]
  const rows = await database.rows<{ id: string; kind: AwaitedBooking['kind']; answer_by: string }>(sql`
    select id, status || '-booking' as kind, case status when 'pending' then approve_by else offer_expires_at end as answer_by
    from bookings where status in ('pending', 'offered') and id::text = any(${sql.param(ids)}::text[])`)
  return new Map(
    asking.flatMap(({ id, kind, happening }) => {
      const row = rows.find((one) => one.id === subjectOf(happening) && one.kind === ASKING[kind])
      return row?.answer_by
        ? [[id, { kind: row.kind, bookingId: row.id, answerBy: new Date(row.answer_by) }] as const]
        : []
    }),
  )
}
