import { AuthenticationError, Forbidden, NotFound, QueryError, ValidationError } from 'payload'

/**
 * Payload's errors go by the name of their class, which a build for production shortens to a letter. The answers
 * (hooks/answer-error.ts) and the levels of the log know them by their full names.
 */
export function keepErrorNames(): void {
  const types = { AuthenticationError, Forbidden, NotFound, QueryError, ValidationError }
  for (const [name, type] of Object.entries(types)) Object.defineProperty(type, 'name', { value: name })
}
