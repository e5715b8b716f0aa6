import { invalid } from '@/domain/violations'

/** Documents one page of a list holds at most, and how deep relationships are filled in. */
export const LIMIT_MAX = 100
export const DEPTH_MAX = 2
const PAGE_MAX = 1_000_000

/**
 * The address with its paging inside the limits: no list without a page, none above the maximum.
 * @throws RuleViolation 400 for a number that is none, a filter that is not well-formed, or a NUL byte.
 */
export function withCappedQuery(address: string): URL {
  const url = new URL(address)
  if (/%00|\0/.test(url.pathname + url.search))
    throw invalid([{ message: 'A NUL byte has no place in an address.' }])
  const { searchParams: query } = url
  refuseOtherSpellings(query)
  refuseMalformed(query)
  // All files lie in one place; Payload would look for one in a folder of the client's choice.
  query.delete('prefix')
  const limit = wholeNumber(query, 'limit', Number.MAX_SAFE_INTEGER)
  if (limit !== null) query.set('limit', String(limit === 0 ? LIMIT_MAX : Math.min(limit, LIMIT_MAX)))
  if (query.get('pagination') === 'false' && limit === null) query.set('limit', String(LIMIT_MAX))
  query.delete('pagination')
  const depth = wholeNumber(query, 'depth', Number.MAX_SAFE_INTEGER)
  if (depth !== null) query.set('depth', String(Math.min(depth, DEPTH_MAX)))
  if (wholeNumber(query, 'page', PAGE_MAX) === 0) query.set('page', '1')
  return url
}

/** Payload reads `limit[]=9` and `[limit]=9` as a limit, too: spellings that the caps would not see. */
function refuseOtherSpellings(query: URLSearchParams): void {
  for (const name of query.keys()) {
    const read = /^\[?(limit|page|depth|pagination)[[\]]/.exec(name)?.[1]
    if (read) throw invalid([{ field: read, message: `${read} is given once, by its plain name.` }])
  }
}

/** What Payload reads as JSON. */
const OF_JSON: Record<string, string> = { where: 'The filter', data: 'The data' }

/** A filter that is given as one text is JSON. Payload would take another for a body that is not well-formed, and log it. */
function refuseMalformed(query: URLSearchParams): void {
  for (const [name, text] of query) {
    const field = /^\[?(where|data)\]?$/.exec(name)?.[1]
    if (!field || text === '') continue
    try {
      JSON.parse(text)
    } catch (error) {
      const violation = invalid([{ field, message: `${OF_JSON[field]} is not well-formed.` }])
      violation.cause = error
      throw violation
    }
  }
}

function wholeNumber(query: URLSearchParams, name: string, max: number): number | null {
  const text = query.get(name)
  if (text === null) return null
  const value = Number(text)
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= max) return value
  throw invalid([{ field: name, message: `${name} is a whole number.` }])
}
