/** What somebody who is not signed in may call (contract §3): everything else answers 401. */
const OPEN_ROUTES = [
  'POST users/login',
  'POST users/forgot-password',
  'POST users/reset-password',
  'GET users/me',
]

/** Side doors that Payload offers and the estate keeps shut (contract §3, "Limits"). */
const CLOSED_PATTERNS: RegExp[] = [
  /^(GET|POST|PATCH|PUT|DELETE) payload-(jobs|kv|migrations|locked-documents|folders|query-presets)(\/|$)/,
  /^POST users\/(first-register|unlock|verify)(\/|$)/,
  /^POST [^/]+\/[^/]+\/duplicate$/,
  /^POST [^/]+\/duplicate$/,
  /^GET [^/]+\/(distinct|versions)(\/|$)/,
  /^POST [^/]+\/versions(\/|$)/,
  /^GET users\/(init|unlock)$/,
  /^(GET|POST) globals\/[^/]+\/versions(\/|$)/,
]
/** A PATCH or DELETE of a whole collection by a filter. */
const BULK_BY_WHERE = /^(PATCH|DELETE) (?!globals\/)[^/]+$/
const ABSENT = /^(GET|POST) (graphql|graphql-playground|og)(\/|$)/

/** Payload answers these to a token that counts for nothing, too. */
const FOR_LIVE_ACCOUNTS = /^(GET access|POST users\/(refresh-token|logout))$/
/** What the admin panel alone asks for: its own rows, and what somebody may do with a document. */
const FOR_PANEL = /^[A-Z]+ (payload-preferences(\/|$)|([^/]+|globals\/[^/]+)\/access(\/|$))/

/** `live` asks for an account that counts, `panel` for one that works in the admin panel; the rules see to `normal`. */
export type RouteKind = 'open' | 'closed' | 'absent' | 'panel' | 'live' | 'normal'

/** A path as the patterns here know it: Payload takes everything behind the collection's name in any case. */
export function pathOfRoute([collection = '', ...rest]: readonly string[]): string {
  return [collection, ...rest.map((part) => part.toLowerCase())].join('/')
}

/** Whether a path begins with a word like `constructor`, under which every object of the language has something. */
const isInherited = (path: string): boolean => (path.split('/', 1)[0] as string) in {}

/** How a call is treated before it reaches Payload. `path` is what follows `/api/`, by `pathOfRoute`. */
export function kindOfRoute(method: string, path: string): RouteKind {
  const call = `${method} ${path}`
  if (OPEN_ROUTES.includes(call)) return 'open'
  if (ABSENT.test(call) || isInherited(path)) return 'absent'
  if (BULK_BY_WHERE.test(call) || CLOSED_PATTERNS.some((pattern) => pattern.test(call))) return 'closed'
  if (FOR_PANEL.test(call)) return 'panel'
  if (FOR_LIVE_ACCOUNTS.test(call)) return 'live'
  return 'normal'
}
