import { request as requestHttp } from 'node:http'

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PATCH'
  url: string
  headers: Record<string, string>
  body?: string | Uint8Array
  signal: AbortSignal
}

export interface HttpAnswer {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  text: string
  /** The body as it came, where it is no text. */
  bytes: Uint8Array
}

/** Sends one request. Rejects with the connection's own error when no answer comes. */
export type Transport = (request: HttpRequest) => Promise<HttpAnswer>

/** Plain `node:http`: the built-in fetch costs a short-lived process 60–120 ms before its first byte. */
export const sendOverHttp: Transport = async (request) => {
  const url = new URL(request.url)
  // Loaded on demand: encryption takes as long to load as all the rest.
  const open = url.protocol === 'https:' ? (await import('node:https')).request : requestHttp
  const options = { method: request.method, headers: lengthened(request), signal: request.signal }
  return new Promise((resolve, reject) => {
    const outgoing = open(url, options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const text = bytes.toString('utf8')
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, bytes })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(request.body)
  })
}

function lengthened(request: HttpRequest): Record<string, string> {
  if (request.body === undefined) return request.headers
  return { ...request.headers, 'Content-Length': String(Buffer.byteLength(request.body)) }
}
