interface Refusal {
  errors?: { message?: string; field?: string; code?: string; details?: Record<string, unknown> }[]
}

/** A refusal in words that may be shown, and which of them belong to a field. */
export class RefusedError extends Error {
  constructor(
    message: string,
    readonly fields: readonly { path: string; message: string }[],
    /** The contract's code of the first refusal, and what it tells beside the words. */
    readonly code?: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message)
  }
}

/**
 * Asks the REST interface as whoever is signed in.
 * @throws RefusedError with the refusal in words.
 */
export async function callApi<Answer>(
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`/api${path}`, {
    method,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer = (await response.json()) as Answer & Refusal
  if (response.ok) return answer
  const words = answer.errors?.map(({ message }) => message).filter(Boolean)
  const fields = (answer.errors ?? []).flatMap(({ field, message }) =>
    field && message ? [{ path: field, message }] : [],
  )
  const [first] = answer.errors ?? []
  const message = words?.join(' ') || 'The server could not do this. Try again.'
  throw new RefusedError(message, fields, first?.code, first?.details)
}

/** The refusal where somebody else has changed meanwhile what was to be changed. */
export const STALE = 'stale_write'

export const isStale = (error: unknown): boolean => error instanceof RefusedError && error.code === STALE

/** What went wrong, in words for whoever pressed the button. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong. Try again.'
}
