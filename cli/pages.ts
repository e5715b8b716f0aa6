import type { Client } from './client'
import type { Query } from './query'
import type { List } from './wire'

/** The most rows the server answers at once. */
export const PAGE_MAX = 100

/** `limit` rows of page `page`, asked for by the hundred where the limit is larger, in one envelope. */
export async function findPages<T extends { id: string }>(
  client: Client,
  collection: string,
  query: Query,
  { limit, page = 1 }: { limit: number; page?: number },
): Promise<List<T>> {
  if (limit <= PAGE_MAX) return client.find<T>(collection, { ...query, limit, page })
  const start = (page - 1) * limit
  const rows = new Map<string, T>()
  let totalDocs = 0
  for (let at = Math.floor(start / PAGE_MAX); at * PAGE_MAX < start + limit; at += 1) {
    const answer = await client.find<T>(collection, { ...query, limit: PAGE_MAX, page: at + 1 })
    totalDocs = answer.totalDocs
    const first = Math.max(0, start - at * PAGE_MAX)
    // A row that a newer one pushed onto the next page meanwhile is told once.
    for (const doc of answer.docs.slice(first, start + limit - at * PAGE_MAX)) rows.set(doc.id, doc)
    if ((at + 1) * PAGE_MAX >= totalDocs) break
  }
  return envelope([...rows.values()], totalDocs, limit, page)
}

function envelope<T>(docs: T[], totalDocs: number, limit: number, page: number): List<T> {
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
  const hasPrevPage = page > 1
  const hasNextPage = page < totalPages
  return {
    docs,
    totalDocs,
    limit,
    page,
    totalPages,
    pagingCounter: (page - 1) * limit + 1,
    hasPrevPage,
    hasNextPage,
    prevPage: hasPrevPage ? page - 1 : null,
    nextPage: hasNextPage ? page + 1 : null,
  }
}
