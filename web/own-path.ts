const ANY_ORIGIN = 'http://estate.invalid'

/** A path of this site out of what somebody put into an address; null for everything that leads elsewhere. */
export function ownPath(value: unknown): string | null {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, ANY_ORIGIN)) return null
  const url = new URL(value, ANY_ORIGIN)
  const path = `${url.pathname}${url.search}`
  // What is left after the parser folded `\`, tabs and dots must not begin like another host's address.
  return url.origin === ANY_ORIGIN && !path.startsWith('//') ? path : null
}
