import type { CollectionAfterOperationHook } from 'payload'
import { idOf } from '../ids'
import { mapDocuments } from '../map-documents'
import { namesOf } from '../names'

type Row = Record<string, unknown>

/** The rows of an operation's result, whether it is one document or a page of them. */
export function rowsOf(result: unknown): Row[] {
  if (result === null || typeof result !== 'object') return []
  const { docs } = result as { docs?: Row[] }
  return Array.isArray(docs) ? docs : [result as Row]
}

/** Says who sells, by name alone: a page's worth in one query. */
export const nameSellers: CollectionAfterOperationHook = async ({ result, req }) => {
  const names = await namesOf(
    req,
    rowsOf(result).map(({ seller }) => idOf(seller)),
  )
  if (names.size === 0) return result
  return mapDocuments(result, (row) => ({ ...row, sellerName: names.get(idOf(row.seller) ?? '') ?? null }))
}
