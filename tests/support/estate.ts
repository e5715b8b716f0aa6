import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { type BasePayload, getPayload } from 'payload'
import { afterAll, beforeAll } from 'vitest'
import { estateApi } from '@/web/api/estate-api'
import { emailOf, PASSWORD, type PersonName } from './people'

/** An answer of the API, parsed. */
export interface Answer<Body = any> {
  status: number
  body: Body
  headers: Headers
}

interface CallOptions {
  as?: PersonName
  token?: string
  body?: unknown
  headers?: Record<string, string>
  /** A body sent as it is. */
  raw?: BodyInit
}

/** The running estate of a test file: the real API over real HTTP, on a free port. */
export interface RunningEstate {
  url: string
  payload: BasePayload
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
  tokenOf(person: PersonName): Promise<string>
}

/** Starts the estate before the file's tests and stops it after them. */
export function useEstate(): RunningEstate {
  const estate = {} as RunningEstate
  const tokens = new Map<PersonName, Promise<string>>()
  let server: http.Server
  beforeAll(async () => {
    const { default: config } = await import('@payload-config')
    estate.payload = await getPayload({ config })
    server = await serve(estateApi(Promise.resolve(config)))
    estate.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  estate.call = (method, path, options = {}) => call(estate, method, path, options)
  estate.tokenOf = (person) => {
    const known = tokens.get(person) ?? signIn(estate, person)
    tokens.set(person, known)
    return known
  }
  return estate
}

async function call(
  estate: RunningEstate,
  method: string,
  path: string,
  options: CallOptions,
): Promise<Answer> {
  const token = options.token ?? (options.as ? await estate.tokenOf(options.as) : null)
  const headers = new Headers(options.headers)
  if (token) headers.set('authorization', `JWT ${token}`)
  if (options.body !== undefined) headers.set('content-type', 'application/json')
  const body = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body))
  const response = await fetch(`${estate.url}${path}`, { method, headers, body: body ?? null })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return {
    status: response.status,
    body: isJson && text ? JSON.parse(text) : text,
    headers: response.headers,
  }
}

async function signIn(estate: RunningEstate, person: PersonName): Promise<string> {
  const body = { email: emailOf(person), password: PASSWORD }
  const answer = await estate.call('POST', '/api/users/login', { body })
  if (answer.status !== 200) throw new Error(`${person} could not sign in: ${JSON.stringify(answer.body)}`)
  return answer.body.token
}

function serve(api: ReturnType<typeof estateApi>): Promise<http.Server> {
  const server = http.createServer(async (incoming, outgoing) => {
    const answer = await answerOf(api, incoming)
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
    outgoing.end(Buffer.from(await answer.arrayBuffer()))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function answerOf(api: ReturnType<typeof estateApi>, incoming: http.IncomingMessage): Promise<Response> {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
  const headers = new Headers(incoming.headers as Record<string, string>)
  if (!headers.has('x-estate-peer')) headers.set('x-estate-peer', incoming.socket.remoteAddress ?? '')
  const method = incoming.method as keyof typeof api
  const hasBody = method !== 'GET' && method !== 'OPTIONS'
  const request = new Request(url, {
    method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit)
  const slug = url.pathname.split('/').slice(2).map(decodeURIComponent)
  return api[method](request, { params: Promise.resolve({ slug }) })
}
