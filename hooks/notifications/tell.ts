import type { PayloadRequest } from 'payload'
import { messagesFor, needsOf, type Occurrence } from '@/domain/notifications'
import { nowOf } from '@/hooks/actor'
import { env } from '@/server/env'
import { enqueueDeliveries } from '@/server/queue'
import { type FoundListener, findListeners } from './find-listeners'
import { storeMessages } from './store-messages'

export type { Occurrence } from '@/domain/notifications'

/**
 * Tells everyone whom the happenings concern: the in-app messages, their deliveries and the queue's jobs, all in the
 * request's own transaction, so that they stand or fall with it. Telling the same happening again tells nobody.
 * Three statements, however many people there are.
 * @throws Error when the request has no open transaction.
 */
export async function tell(req: PayloadRequest, occurrences: Occurrence[]): Promise<void> {
  const found = await findListeners(req, occurrences.flatMap(needsOf))
  const messages = occurrences.flatMap((occurrence) =>
    messagesFor(occurrence, answering(occurrence, found), nowOf(req), env.timeZone),
  )
  await enqueueDeliveries(req, await storeMessages(req, messages))
}

/** Of all that were found, those whom this one happening asked for. */
function answering(occurrence: Occurrence, found: readonly FoundListener[]): FoundListener[] {
  const needs = needsOf(occurrence)
  return found.filter((listener) =>
    needs.some((need) => need.audience === listener.audience && need.ref === listener.ref),
  )
}
