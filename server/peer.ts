import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'

/** The header in which the application finds the client's address; nobody outside can set it. */
export const PEER_HEADER = 'x-estate-peer'

const MAPPED_IPV4 = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i
// What a proxy says about the request that it passes on; believed only from a proxy that we were told of.
const PROXY_HEADERS = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
]

/**
 * The address of the client behind `hops` trusted proxies: the entry of X-Forwarded-For that the outermost of them wrote.
 * Without hops, or where that entry is no address, the nearest address known: what a client writes itself is never believed.
 */
export function peerAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  hops: number,
): string {
  const claimed = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  const nearestFirst = claimed.reverse().slice(0, hops)
  let peer = plain(socketAddress ?? '')
  for (const address of nearestFirst.map(plain)) {
    if (isIP(address) === 0) break
    peer = address
  }
  return peer
}

function plain(address: string): string {
  return address.replace(MAPPED_IPV4, '')
}

/** Rewrites a request's headers so that they say only what this process knows: `peer`, and the proxies' words when there are any. */
export function vouchFor(headers: IncomingHttpHeaders, peer: string, hops: number): void {
  if (hops === 0) for (const name of PROXY_HEADERS) delete headers[name]
  headers[PEER_HEADER] = peer
}
