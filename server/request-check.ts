const ANY_ORIGIN = 'http://localhost'

/** Whether a request's target can be read at all: a path, no NUL anywhere, and percent-encoding that is UTF-8. */
export function isReadableTarget(target: string): boolean {
  if (!target.startsWith('/') || !URL.canParse(target, ANY_ORIGIN) || /\0|%00/.test(target)) return false
  try {
    decodeURIComponent(pathOf(target))
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

/** The path of a request's target, still encoded. */
export function pathOf(target: string): string {
  return target.split('?', 1)[0] as string
}

/** The body of a refusal, as everywhere in the interface. */
export function invalidRequestBody(message: string): string {
  return JSON.stringify({ errors: [{ message, code: 'invalid' }] })
}
