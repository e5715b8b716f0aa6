import type { CollectionAfterChangeHook } from 'payload'
import { hasMovedOut } from '@/domain/actor'
import { localDate } from '@/domain/time'
import { inTransaction, sql } from '@/server/database'
import { env } from '@/server/env'
import { nowOf } from '../actor'
import { asSystem } from '../as-system'
import { lockFacilities } from '../bookings/locks'

/** Waits and offers that are given up with one change of the register; nobody has as many. */
const WISHES_MAX = 100

/**
 * Who has moved out waits for no time any more, and what they were offered goes to the next. Bookings that stand are for
 * the management to decide about: somebody may still come to what they have paid for.
 */
export const giveUpWishes: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const day = doc.moveOutDate ? localDate(new Date(doc.moveOutDate), env.timeZone) : null
  const hasLeft = hasMovedOut(day, localDate(nowOf(req), env.timeZone))
  if (operation !== 'update' || !hasLeft) return doc
  const database = await inTransaction(req)
  const wishes = await database.rows<{ id: string; facility: string }>(sql`
    select id, facility_id as facility from bookings where resident_id = ${doc.id} and status in ('waitlisted', 'offered')
    order by created_at, id limit ${WISHES_MAX}`)
  // All of them at once: one after the other they would be locked in the order of the wishes.
  await lockFacilities(
    req,
    wishes.map(({ facility }) => facility),
  )
  for (const { id } of wishes) {
    await req.payload.update({
      collection: 'bookings',
      id,
      data: { status: 'cancelled' },
      depth: 0,
      overrideAccess: true,
      req: asSystem(req, 'give-up-wishes'),
    })
  }
  return doc
}
