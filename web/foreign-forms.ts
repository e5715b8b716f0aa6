import type { IncomingHttpHeaders } from 'node:http'

/** Methods that change nothing, and bring nothing. */
export const READS = ['GET', 'HEAD', 'OPTIONS']
/**
 * These judge their own callers, which are programs without a page: the API by tokens (web/api/guard.ts), the callbacks of
 * providers by signatures.
 */
const OF_PROGRAMS = /^\/(api|callbacks)(\/|$)/

/**
 * Whether a form comes from somewhere else than the estate's own pages, and so must not be carried out in the name of
 * whoever is signed in here. Browsers name the page's origin in every POST; who names none is refused as well.
 */
export function isForeignForm(
  method: string,
  path: string,
  headers: IncomingHttpHeaders,
  estateUrl: string,
): boolean {
  if (READS.includes(method) || OF_PROGRAMS.test(path)) return false
  const { origin, host } = headers
  if (origin === undefined) return headers['sec-fetch-site'] !== 'same-origin'
  return !isOwnOrigin(origin, host, estateUrl)
}

/** Whether a page's origin is the estate's: by its public address, or by the name that this request came to. */
export function isOwnOrigin(origin: string, host: string | null | undefined, estateUrl: string): boolean {
  return origin === estateUrl || origin === `http://${host}` || origin === `https://${host}`
}
