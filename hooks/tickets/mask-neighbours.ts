import type { CollectionAfterOperationHook } from 'payload'
import { has, isPerson } from '@/domain/actor'
import { actorOf } from '../actor'
import { mapDocuments } from '../map-documents'

type Row = Record<string, unknown>

const idOf = (value: unknown): unknown => (value && typeof value === 'object' ? (value as Row).id : value)

/** Residents see that a neighbour wrote, not who; staff see the name. */
export const maskNeighbours: CollectionAfterOperationHook = async ({ result, overrideAccess, req }) => {
  const actor = overrideAccess ? null : await actorOf(req)
  if (!actor || !isPerson(actor) || actor.staff || has(actor, 'tickets.all')) return result
  return mapDocuments(result, (row) => {
    const isNeighbour = row.authorSide === 'resident' && idOf(row.author) !== actor.userId
    return isNeighbour ? { ...row, author: null } : row
  })
}
