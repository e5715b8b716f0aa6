const ANY_ORIGIN = 'http://localhost'

/**
 * Whether a request's target can be read at all: a path, no NUL anywhere, percent-encoding that is UTF-8, and no `.` or
 * `..` on the way: what follows would look at one path and Next serve another. Browsers send none.
 */
export function isReadableTarget(target: string): boolean {
  if (!target.startsWith('/') || !URL.canParse(target, ANY_ORIGIN) || /\0|%00/.test(target)) return false
  try {
    const path = decodeURIComponent(pathOf(target))
    return !/(^|[/\\])\.{1,2}([/\\]|$)/.test(path)
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

/** The path of a request's target, still encoded. */
export function pathOf(target: string): string {
  return target.split('?', 1)[0] as string
}

/** Pages and feeds whose address is a key: who reads it can open what it opens. */
const SECRET_PATH = /^(\/+(?:reset-password|invitation|link|unsubscribe|calendar)\/+).+/i

/** Whether what follows in a path is a link's secret. */
export function isSecretPath(path: string): boolean {
  return SECRET_PATH.test(path)
}

/** What a mail or an SMS leads to: whoever has the address may do the one thing that it is for, signed in or not. */
const SIGNED_LINK = /^\/+(?:link|unsubscribe)\/+./i

/** Whether a path is a signed link. */
export function isSignedLinkPath(path: string): boolean {
  return SIGNED_LINK.test(path)
}

/** The path of a request's target as the log may keep it: without the secret of a link. */
export function loggablePath(target: string): string {
  return pathOf(target).replace(SECRET_PATH, '$1…')
}

/** The body of a refusal, as everywhere in the interface. */
export function invalidRequestBody(message: string): string {
  return JSON.stringify({ errors: [{ message, code: 'invalid' }] })
}
