import type { CollectionAfterOperationHook } from 'payload'
import { firstNameOf } from '@/domain/people/first-name'
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

/** Says who sells, by the first name alone, as the pages do: a page's worth in one query. */
export const nameSellers: CollectionAfterOperationHook = async ({ result, req }) => {
  const names = await namesOf(
    req,
    rowsOf(result).map(({ seller }) => idOf(seller)),
  )
  if (names.size === 0) return result
  return mapDocuments(result, (row) => {
    const name = names.get(idOf(row.seller) ?? '')
    return { ...row, sellerName: name === undefined ? null : firstNameOf(name) }
  })
}
