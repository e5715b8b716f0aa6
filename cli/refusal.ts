import type { Problem } from './failures'
import type { HttpAnswer } from './transport'

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was dropped',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name could not be looked up',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the connection timed out',
}

/** Why a connection failed, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return REASONS[code ?? ''] ?? message ?? code ?? 'unknown reason'
}

/** The entries of an error envelope; none when the body is not one (a proxy's page, an empty body). */
export function problemsIn(text: string): Problem[] {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
  const errors = (body as { errors?: unknown } | null)?.errors
  if (!Array.isArray(errors)) return []
  return errors.filter((entry): entry is Problem => typeof entry?.message === 'string').map(named)
}

/** A message about one field names it, unless it does already. */
function named(problem: Problem): Problem {
  const { field, message, code } = problem
  if (code !== 'invalid' || !field || message.includes(field)) return problem
  return { ...problem, message: `${field}: ${message}` }
}

/** How long to wait after too many attempts; empty otherwise. */
export function waitAfter({ status, headers }: HttpAnswer): string {
  return status === 429 && headers['retry-after'] ? ` Wait ${headers['retry-after']} s.` : ''
}

/** Where a redirect points; empty otherwise. */
export function movedTo(answer: HttpAnswer): string {
  return answer.headers.location ? ` (moved to ${answer.headers.location})` : ''
}

/** The command to try after an answer of this status, where the failed command's own help would not do. */
export function nextAfter(status: number, address: string): string | undefined {
  if (status === 403) return 'estate whoami'
  if (status === 429 || status >= 500) return `estate auth status --url ${address}`
  return undefined
}
