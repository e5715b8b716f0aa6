import type { CheckedBody } from './body'

/** A GET whose filter travels in a body is a GET: its limits are checked like any other's. */
export async function withoutMethodOverride(
  original: Request,
  headers: Headers,
): Promise<{ method: string; address: string; body: null | '' }> {
  const wanted = headers.get('x-payload-http-method-override') ?? headers.get('x-http-method-override')
  headers.delete('x-payload-http-method-override')
  headers.delete('x-http-method-override')
  if (original.method !== 'POST' || wanted !== 'GET')
    return { method: original.method, address: original.url, body: null }
  const form = (headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
  const search = form ? await original.text() : ''
  headers.delete('content-type')
  headers.delete('content-length')
  const url = new URL(original.url)
  url.search = [url.search.slice(1), search].filter(Boolean).join('&')
  return { method: 'GET', address: url.toString(), body: '' }
}

/** The call as Payload is to see it: with the checked body, and what the guard adds. */
export function requestOf(
  url: URL,
  method: string,
  headers: Headers,
  body: CheckedBody | null,
  extra: Record<string, string>,
): Request {
  const sent = new Headers(headers)
  for (const [name, value] of Object.entries(extra)) sent.set(name, value)
  if (!body) return new Request(url, { method, headers: sent })
  const bytes = body.bytes.length === 0 ? new TextEncoder().encode('{}') : body.bytes
  sent.set('content-type', body.bytes.length === 0 ? 'application/json' : body.contentType)
  sent.set('content-length', String(bytes.length))
  return new Request(url, { method, headers: sent, body: bytes })
}
