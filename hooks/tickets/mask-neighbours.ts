import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  Where,
} from 'payload'
import { has, isPerson, type Person } from '@/domain/actor'
import { actorOf } from '../actor'
import { READ_OPERATIONS } from '../admit-request'
import { idOf } from '../ids'
import { mapDocuments } from '../map-documents'
import { restrictFilters } from '../restrict-filters'

/** Residents who read what a neighbour wrote or photographed; null for everybody else. */
async function neighbourOf(req: PayloadRequest, overrideAccess: boolean | undefined): Promise<Person | null> {
  const actor = overrideAccess ? null : await actorOf(req)
  return actor && isPerson(actor) && !actor.staff && !has(actor, 'tickets.all') ? actor : null
}

/** Residents see that a neighbour wrote, not who; staff see the name. */
export const maskNeighbours: CollectionAfterOperationHook = async ({ result, overrideAccess, req }) => {
  const actor = await neighbourOf(req, overrideAccess)
  if (!actor) return result
  return mapDocuments(result, (row) => {
    const isNeighbour = row.authorSide === 'resident' && idOf(row.author) !== actor.userId
    return isNeighbour ? { ...row, author: null, ...withoutFeedback(row) } : row
  })
}

/** What a neighbour said when rating is theirs, in the timeline as on the ticket (hide-from-neighbours.ts). */
function withoutFeedback({ changes }: Record<string, unknown>): { changes?: unknown } {
  if (changes === null || typeof changes !== 'object' || !('residentFeedback' in changes)) return {}
  const { residentFeedback: _, ...told } = changes
  return { changes: told }
}

/** Nor do they learn who took a photo. */
export const maskUploader: CollectionAfterOperationHook = async ({ result, overrideAccess, req }) => {
  const actor = await neighbourOf(req, overrideAccess)
  if (!actor) return result
  return mapDocuments(result, (row) =>
    'uploadedBy' in row && idOf(row.uploadedBy) !== actor.userId ? { ...row, uploadedBy: null } : row,
  )
}

/** A filter by a masked name would tell by its result whose it is. */
function guardName(field: string, shown: (actor: Person) => Where): CollectionBeforeOperationHook {
  return async ({ args, operation, overrideAccess, req }) => {
    const actor = await neighbourOf(req, overrideAccess)
    if (!actor || !READ_OPERATIONS.includes(operation)) return args
    return restrictFilters(args, [field], shown(actor))
  }
}

export const guardAuthors = guardName('author', (actor): Where => {
  const own: Where = { author: { equals: actor.userId } }
  return { or: [own, { authorSide: { in: ['staff', 'system'] } }] }
})

export const guardUploaders = guardName('uploadedBy', (actor) => ({ uploadedBy: { equals: actor.userId } }))
