import type { IncomingHttpHeaders } from 'node:http'
import { isSignedLinkPath } from '@/server/request-check'

/** Methods that change nothing, and bring nothing. */
export const READS = ['GET', 'HEAD', 'OPTIONS']
/**
 * These judge their own callers, which are programs without a page: the API by tokens (web/api/guard.ts), the callbacks of
 * providers by signatures. Mail programs send from wherever they are (RFC 8058): the address says whose mail it is.
 */
const OF_PROGRAMS = /^\/(api|callbacks)(\/|$)|^\/unsubscribe\/./

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
  if (isSignedLinkPath(path)) return isFromForeignPage(headers, estateUrl)
  if (origin === undefined) return headers['sec-fetch-site'] !== 'same-origin'
  return !isOwnOrigin(origin, host, estateUrl)
}

/**
 * A signed link is no cookie that a browser adds by itself, so a form that names no origin may pass: its page tells
 * nobody where it is, which takes the origin out of its own form too. One that names another page is refused.
 */
function isFromForeignPage(headers: IncomingHttpHeaders, estateUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return true
  const { origin = 'null', host } = headers
  return origin !== 'null' && !isOwnOrigin(origin, host, estateUrl)
}

/** Whether a page's origin is the estate's: by its public address, or by the name that this request came to. */
export function isOwnOrigin(origin: string, host: string | null | undefined, estateUrl: string): boolean {
  return origin === estateUrl || origin === `http://${host}` || origin === `https://${host}`
}
