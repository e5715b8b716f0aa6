import type { PayloadRequest } from 'payload'
import type { Occurrence } from '@/domain/notifications'
import { nowOf } from '@/hooks/actor'
import { tellAll } from '@/server/notifications/tell'

export type { Occurrence } from '@/domain/notifications'

/**
 * Tells everyone whom the happenings concern, in the request's own transaction; see `tellAll`.
 * @throws Error when the request has no open transaction.
 */
export function tell(req: PayloadRequest, occurrences: readonly Occurrence[]): Promise<void> {
  return tellAll(req, occurrences, nowOf(req))
}
