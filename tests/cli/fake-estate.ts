import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  /** Parsed JSON, or the text when it is none. */
  body: unknown
}

export interface Answer {
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** The connection is cut instead of answered. */
  isCut?: boolean
}

type Route = (asked: Asked) => Answer | unknown
/** `GET /tickets`, without `/api`, to what is answered: an `Answer`, or the body of a 200. */
export type Routes = Record<string, Route>

/** A server that answers as scripted and remembers what it was asked. */
export class FakeEstate {
  readonly asked: Asked[] = []
  private readonly routes: Routes
  private readonly server: Server

  private constructor(routes: Routes) {
    this.routes = routes
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const {
          status = 200,
          body,
          headers,
          isCut,
        } = this.answer(request, Buffer.concat(chunks).toString('utf8'))
        if (isCut) {
          request.socket.destroy()
          return
        }
        response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
        response.end(typeof body === 'string' ? body : JSON.stringify(body))
      })
    })
  }

  static async start(routes: Routes): Promise<FakeEstate> {
    const estate = new FakeEstate(routes)
    await new Promise<void>((resolve) => estate.server.listen(0, '127.0.0.1', resolve))
    return estate
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  askedFor(method: string, path: string): Asked[] {
    return this.asked.filter((asked) => asked.method === method && asked.path === path)
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private answer(request: IncomingMessage, text: string): Answer {
    const url = new URL(request.url ?? '/', 'http://estate')
    const method = request.method ?? 'GET'
    const path = url.pathname.replace(/^\/api/, '')
    const asked = { method, path, query: url.searchParams, headers: request.headers, body: parsed(text) }
    this.asked.push(asked)
    const route = this.routes[`${method} ${path}`]
    if (!route) return refusal(404, 'not_found', 'There is nothing here that you may see.')
    const answer = route(asked) as Answer
    return 'body' in answer || 'isCut' in answer ? answer : { body: answer }
  }
}

function parsed(text: string): unknown {
  return /^[{[]/.test(text) ? JSON.parse(text) : text
}

/** An error envelope. */
export function refusal(status: number, code: string, message: string, more: object = {}): Answer {
  return { status, body: { errors: [{ message, code, ...more }] } }
}

/** A list in its envelope. */
export function list(docs: object[], more: object = {}): object {
  return { docs, totalDocs: docs.length, limit: 30, page: 1, totalPages: 1, ...more }
}
