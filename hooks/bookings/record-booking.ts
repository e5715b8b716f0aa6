import type { CollectionAfterChangeHook } from 'payload'
import type { PendingBooking } from './apply-plan'
import { promoteWaiters } from './promote-waiters'
import { tellOfBooking } from './tell-of-booking'

/** After the row: everybody who is to be told, and whoever waited for the time that has become free. */
export const recordBooking: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const pending = req.context.pendingBooking as PendingBooking | undefined
  if (!pending) return doc
  delete req.context.pendingBooking
  const { plan, facility } = pending
  const { receivedPaise } = req.context as { receivedPaise?: number }
  const news = { formerStatus: previousDoc?.status ?? null, ...(receivedPaise ? { receivedPaise } : {}) }
  await tellOfBooking(req, doc, facility, plan.happenings, news)
  if (plan.isTimeFreed) {
    const freed = { start: new Date(previousDoc.start), end: new Date(previousDoc.blockedUntil) }
    await promoteWaiters(req, facility, freed)
  }
  return doc
}
