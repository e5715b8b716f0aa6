import type { DoorEntry } from './entry'

/** Milliseconds after which a line counts as lost. What was on its way is sent again with the same key. */
const PATIENCE_MS = 8_000

/** What the server says of somebody it let in. */
export interface Taken {
  id: string
  name?: string | null
  flat?: string | null
  heads?: number
}

export type Sent =
  | { outcome: 'taken'; doc: Taken | null }
  | { outcome: 'refused'; code: string }
  /** No line, or the server is busy: the same again later. */
  | { outcome: 'later' }
  | { outcome: 'signedOut' }

/** Sends one entry. Never throws: a line that is lost is an outcome. */
export async function send({ key, method, path, body }: DoorEntry): Promise<Sent> {
  try {
    const answer = await fetch(path, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return outcomeOf(answer.status, await answer.json(), method)
  } catch (error) {
    console.info('Nothing was heard from the server:', error)
    return { outcome: 'later' }
  }
}

function outcomeOf(
  status: number,
  said: { doc?: Taken; errors?: { code?: string }[] },
  method: DoorEntry['method'],
): Sent {
  const code = said.errors?.[0]?.code ?? 'internal'
  if (status < 300) return { outcome: 'taken', doc: said.doc ?? null }
  // What is gone has been taken back already.
  if (method === 'DELETE' && status === 404) return { outcome: 'taken', doc: null }
  if (status === 401) return { outcome: 'signedOut' }
  const isPassing = status >= 500 || status === 429 || status === 408 || code === 'idempotency_in_progress'
  return isPassing ? { outcome: 'later' } : { outcome: 'refused', code }
}
