import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { getPayload, handleEndpoints } from 'payload'
import pg from 'pg'
import { collections } from '@/collections'
import { estateApi } from '@/web/api/estate-api'
import { plainTickets } from './plain'
import { plainBookings } from './plain-bookings'

/** One process that serves both: the estate's API, and plain Payload collections without the estate's guard. */
collections.push(plainTickets, plainBookings)
const { default: config } = await import('@payload-config')
await getPayload({ config })
const api = estateApi(Promise.resolve(config))
let queries = 0

/** Counts the statements that reach Postgres, so that queries per request are measured and not believed. */
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  queries += 1
  return query.apply(this, args)
} as typeof pg.Client.prototype.query

async function answer(incoming: http.IncomingMessage): Promise<Response> {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
  if (url.pathname === '/queries') {
    const seen = queries
    queries = 0
    return Response.json({ queries: seen })
  }
  const headers = new Headers(incoming.headers as Record<string, string>)
  headers.set('x-estate-peer', '127.0.0.1')
  const hasBody = incoming.method !== 'GET'
  const request = new Request(url, {
    method: incoming.method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit)
  if (url.pathname.startsWith('/api/plain-')) return handleEndpoints({ config, path: url.pathname, request })
  const slug = url.pathname.split('/').slice(2)
  return api[incoming.method as keyof typeof api](request, { params: Promise.resolve({ slug }) })
}

const server = http.createServer(async (incoming, outgoing) => {
  const response = await answer(incoming)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit(0))
