import type { PayloadRequest } from 'payload'
import { messagesFor, needsOf, type Occurrence } from '@/domain/notifications'
import { env } from '../env'
import { enqueueDeliveries } from '../queue'
import { type FoundListener, findListeners } from './find-listeners'
import { storeMessages } from './store-messages'

/**
 * Tells everyone whom the happenings concern: the in-app messages, their deliveries and the queue's jobs, all in the
 * request's own transaction, so that they stand or fall with it. Telling the same happening again tells nobody.
 * Three statements, however many happenings and people there are.
 * @throws Error when the request has no open transaction.
 */
export async function tellAll(
  req: PayloadRequest,
  occurrences: readonly Occurrence[],
  now: Date,
): Promise<void> {
  const found = await findListeners(req, occurrences.flatMap(needsOf), now)
  const byNeed = Map.groupBy(found, ({ audience, ref }) => `${audience} ${ref}`)
  const messages = occurrences.flatMap((occurrence) =>
    messagesFor(occurrence, answering(occurrence, byNeed), now, env.timeZone),
  )
  await enqueueDeliveries(req, await storeMessages(req, messages))
}

/** Of all that were found, those whom this one happening asked for. */
function answering(
  occurrence: Occurrence,
  byNeed: ReadonlyMap<string, readonly FoundListener[]>,
): FoundListener[] {
  const needs = new Set(needsOf(occurrence).map(({ audience, ref }) => `${audience} ${ref}`))
  return [...needs].flatMap((need) => byNeed.get(need) ?? [])
}
