import type { CollectionSlug, Where } from 'payload'

const ADMIN = '/admin'

/** `where[or][0][status][equals]=…`: a filter as the panel and the REST interface read it from an address. */
export function whereParams(where: Where): URLSearchParams {
  const params = new URLSearchParams()
  append(params, 'where', where)
  return params
}

function append(params: URLSearchParams, name: string, value: unknown): void {
  if (value === null || value === undefined) return
  if (typeof value !== 'object') params.append(name, String(value))
  else for (const [key, inner] of Object.entries(value)) append(params, `${name}[${key}]`, inner)
}

/** The panel's list of a collection, filtered. */
export function listPath(collection: CollectionSlug, where?: Where): string {
  const query = where ? whereParams(where).toString() : ''
  return `${ADMIN}/collections/${collection}${query && `?${query}`}`
}

/** The panel's page of one document, or of a new one with `create` for an id. */
export function documentPath(collection: CollectionSlug, id: string): string {
  return `${ADMIN}/collections/${collection}/${id}`
}
