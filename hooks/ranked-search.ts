import {
  type CollectionAfterOperationHook,
  type CollectionSlug,
  isolateObjectProperty,
  type PaginatedDocs,
  type PayloadRequest,
  type Where,
} from 'payload'

/** Most that a search finds; what ranks lower is not what somebody looked for. */
export const FOUND_MAX = 200
/** Characters of a search; the rest is left out. */
const SEARCH_MAX = 200
/** Rows of a page that asked for no number of them: Payload's own. */
const PAGE_SIZE = 10

/** What a list is asked for, as far as a search changes it. */
export interface ListArgs {
  where?: Where
  limit?: number
  page?: number
  pagination?: boolean
  /** How deep within another document it is filled in. */
  currentDepth?: number
  /** The whole that a page was cut from, best first, for `putInRank`. */
  ranking?: Ranking
}

interface Ranking {
  ids: string[]
  /** How many there are in all, where `ids` are those of one page alone. */
  total?: number
  page: number
  /** 0 for all on one page. */
  limit: number
}

/**
 * The words of `?search=`. The panel's own search looks for numbers and parts of words, and has written them into the
 * filter already; what a found document refers to is not searched.
 */
export function searchOf(req: PayloadRequest, currentDepth = 0): string | null {
  const words = req.payloadAPI === 'REST' && currentDepth === 0 ? req.query?.search : undefined
  return typeof words === 'string' && words.trim() ? words.slice(0, SEARCH_MAX) : null
}

/** What a search has found, best first. */
export interface Found {
  collection: CollectionSlug
  ids: string[]
  /** Whether the rest of the filter was part of the search already. */
  isFiltered: boolean
}

/** One page of what was found, in the order of its rank, cut here since the database's order knows no rank. */
export async function pageByRank(req: PayloadRequest, found: Found, args: ListArgs): Promise<ListArgs> {
  const ids = found.isFiltered ? found.ids : await filtered(req, found, args.where)
  const limit = args.pagination === false ? 0 : (args.limit ?? PAGE_SIZE)
  const page = Math.max(1, args.page ?? 1)
  const shown = limit > 0 ? ids.slice((page - 1) * limit, page * limit) : ids
  return { ...args, where: among(shown), pagination: false, limit: 0, page: 1, ranking: { ids, page, limit } }
}

/** Which of them the rest of the filter lets through, in their order. */
async function filtered(
  req: PayloadRequest,
  { collection, ids }: Found,
  where: Where | undefined,
): Promise<string[]> {
  const own = isolateObjectProperty(req, ['query'])
  own.query = {}
  const { docs } = await req.payload.find({
    collection,
    where: { and: [...(where ? [where] : []), among(ids)] },
    depth: 0,
    select: {},
    pagination: false,
    overrideAccess: false,
    req: own,
  })
  const passed = new Set(docs.map(({ id }) => id))
  return ids.filter((id) => passed.has(id))
}

/** A filter that nothing but these passes. */
export function among(ids: string[]): Where {
  return ids.length > 0 ? { id: { in: ids } } : { id: { exists: false } }
}

/** Puts a page of a search into the order of its rank, and says of what it is a page. */
export const putInRank: CollectionAfterOperationHook = ({ args, operation, result }) => {
  const { ranking } = args as ListArgs
  if (operation !== 'find' || !ranking) return result
  const { ids, page } = ranking
  const found = result as PaginatedDocs<{ id: string }>
  const totalDocs = ranking.total ?? ids.length
  const limit = ranking.limit || ids.length
  const totalPages = Math.max(1, Math.ceil(totalDocs / Math.max(1, limit)))
  return {
    ...found,
    docs: [...found.docs].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    totalDocs,
    limit: ranking.limit,
    page,
    totalPages,
    pagingCounter: (page - 1) * limit + 1,
    hasPrevPage: page > 1,
    hasNextPage: page < totalPages,
    prevPage: page > 1 ? page - 1 : null,
    nextPage: page < totalPages ? page + 1 : null,
  } as typeof result
}
