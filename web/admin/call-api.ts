interface Refusal {
  errors?: { message?: string }[]
}

/**
 * Asks the REST interface as whoever is signed in.
 * @throws Error with the refusal in words that may be shown.
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
  throw new Error(words?.join(' ') || 'The server could not do this. Try again.')
}

/** What went wrong, in words for whoever pressed the button. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong. Try again.'
}
