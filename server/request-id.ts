import { randomUUID } from 'node:crypto'

/** The header that carries a request's id, from a proxy and to whoever asked. */
export const REQUEST_ID_HEADER = 'x-request-id'

/** Long enough to be one of a kind, and nothing that could forge a line of a log. */
const SANE = /^[\w.-]{8,100}$/

/** The id that came along, if it is one; else a new one. */
export function requestIdOf(sent: unknown): string {
  return typeof sent === 'string' && SANE.test(sent) ? sent : randomUUID()
}
