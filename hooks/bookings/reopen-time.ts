import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { idOf } from '../ids'
import { requireFacility } from './facility-rules'
import { promoteWaiters } from './promote-waiters'

type Row = Record<string, unknown>

/** What is no longer closed is offered to whoever waits for it. */
export const reopenTime: CollectionAfterChangeHook & CollectionAfterDeleteHook = async ({
  doc,
  req,
  ...rest
}: {
  doc: Row
  req: PayloadRequest
  previousDoc?: Row
  operation?: string
}) => {
  if (rest.operation === 'create') return doc
  const before = rest.previousDoc ?? doc
  const facility = await requireFacility(req, idOf(doc.facility) ?? '')
  await promoteWaiters(req, facility, {
    start: new Date(before.start as string),
    end: new Date(before.end as string),
  })
  return doc
}
