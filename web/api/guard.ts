import { type BasePayload, extractJWT } from 'payload'
import { RuleViolation, unauthenticated } from '@/domain/violations'
import { CLAIM_HEADER } from '@/hooks/remember-answer'
import { onPool, type Sql } from '@/server/database'
import { payloadSecret } from '@/server/env'
import { logger } from '@/server/logger'
import { PEER_HEADER } from '@/server/peer'
import { currentRequest, duringRequest } from '@/server/request-context'
import { REQUEST_ID_HEADER, requestIdOf } from '@/server/request-id'
import { signInBy } from '../own-token'
import { type CheckedBody, readBody } from './body'
import { claimKey, type KeyedCall, keyIn, refuseLongKey, settleKey } from './idempotency'
import { refuseLost, unlessLost } from './lost-database'
import { withCappedQuery } from './query'
import { requestOf, withoutMethodOverride } from './rebuilt-request'
import { inContractShape, refuseOne, refuseViolation } from './refusal'
import { kindOfRoute, pathOfRoute } from './routes'
import { isFromForeignPage, isFromNoSite } from './same-site'
import { throttledSignIn } from './throttle-sign-in'

export type Handler = (request: Request, args: { params: Promise<{ slug: string[] }> }) => Promise<Response>

/** What the guard needs of the running system. */
export interface Estate {
  payload: () => Promise<BasePayload>
  /** The estate's public address, an origin. */
  origin: string
  /** Whether the caller of this request works in the admin panel. */
  hasPanel: (headers: Headers) => Promise<boolean>
  /** The live account behind the request's token, or null. */
  accountOf: (headers: Headers) => Promise<string | null>
  /** The pattern of a call's address, by the parts that follow `/api/`. */
  routeOf: (slug: readonly string[]) => Promise<string>
}

/** Headers that only this side of the server may set. */
const OWN_HEADERS = [CLAIM_HEADER]

/** Wraps a Payload handler: the limits, closed doors and promises that the contract makes of every call. */
export function guarded(handler: Handler, estate: Estate): Handler {
  return async (original, args) => {
    const headers = new Headers(original.headers)
    for (const name of OWN_HEADERS) headers.delete(name)
    if (isFromNoSite(headers)) headers.set('sec-fetch-site', 'none')
    const context = currentRequest() ?? { id: requestIdOf(headers.get(REQUEST_ID_HEADER)) }
    headers.set(REQUEST_ID_HEADER, context.id)
    return duringRequest(context, async () => {
      context.route = await estate.routeOf((await args.params).slug)
      const answer = await answerCall(original, headers, args, handler, estate)
        .then((given) => notForgotten(given, original.method, headers, args, estate))
        .catch(answerBroken)
      return finished(await inContractShape(answer, context.id), context.id)
    })
  }
}

/** Whoever has signed in is not told to, nor that they are nobody, because the database is away. */
async function notForgotten(
  answer: Response,
  method: string,
  headers: Headers,
  args: Parameters<Handler>[1],
  estate: Estate,
): Promise<Response> {
  const path = pathOfRoute((await args.params).slug)
  const isTurnedAway = answer.status === 401 && kindOfRoute(method, path) !== 'open'
  if (!isTurnedAway && !(method === 'GET' && path === 'users/me' && (await isNobody(answer)))) return answer
  if (!hasToken(headers)) return answer
  const signedIn = signInBy(extractJWT({ headers, payload: await estate.payload() }), payloadSecret())
  return signedIn === null ? answer : unlessLost(answer, () => database(estate), signedIn)
}

async function isNobody(answer: Response): Promise<boolean> {
  return answer.ok && (await answer.clone().json()).user === null
}

/** What a call is answered with that broke outside of Payload, which answers for what breaks in it. */
function answerBroken(error: unknown): Response {
  if (error instanceof RuleViolation) return refuseViolation(error)
  const lost = refuseLost(error)
  if (lost) return lost
  logger.error({ err: error }, 'a call failed')
  return refuseOne(500, 'internal', 'Something went wrong on our side. It has been logged.')
}

async function answerCall(
  original: Request,
  headers: Headers,
  args: { params: Promise<{ slug: string[] }> },
  handler: Handler,
  estate: Estate,
): Promise<Response> {
  const path = pathOfRoute((await args.params).slug)
  const { method, address, body: overridden } = await withoutMethodOverride(original, headers)
  const refusal = await refuseRoute(method, path, headers, estate)
  if (refusal) return refusal
  const url = withCappedQuery(address)
  const hasBody = overridden === null && (method === 'POST' || method === 'PATCH' || method === 'PUT')
  const isOpen = kindOfRoute(method, path) === 'open'
  if (isOpen && method === 'POST' && isFromForeignPage(headers, estate.origin))
    return refuseOne(403, 'not_permitted', 'This form did not come from a page of the estate.')
  const body = hasBody ? await bodyOf(original, path, isOpen, headers, estate) : null
  const run = (extra: Record<string, string> = {}) =>
    handler(requestOf(url, method, headers, body, extra), args)
  if (method === 'POST' && path === 'users/login') return signIn(headers, body, run, estate)
  const key = method === 'POST' && body && !isOpen ? keyIn(original) : null
  return key === null || body === null ? run() : keyed(key, path, headers, body, run, estate)
}

/** The checked body. Whose sign-in does not count is told that first, whatever is wrong with what they sent. */
async function bodyOf(
  original: Request,
  path: string,
  isOpen: boolean,
  headers: Headers,
  estate: Estate,
): Promise<CheckedBody> {
  try {
    return await readBody(original, path === 'media' || /^media\/[^/]+$/.test(path))
  } catch (error) {
    if (!isOpen && (await estate.accountOf(headers)) === null) throw unauthenticated()
    throw error
  }
}

async function refuseRoute(
  method: string,
  path: string,
  headers: Headers,
  estate: Estate,
): Promise<Response | null> {
  const kind = kindOfRoute(method, path)
  if (kind === 'open' || method === 'OPTIONS') return null
  if (!hasToken(headers)) return refuseOne(401, 'unauthenticated', 'Sign in first.')
  if (kind === 'absent') return refuseOne(404, 'not_found', 'There is nothing at this address.')
  if (kind === 'normal') return null
  if ((await estate.accountOf(headers)) === null) return refuseOne(401, 'unauthenticated', 'Sign in first.')
  const isRefused = kind === 'closed' || (kind === 'panel' && !(await estate.hasPanel(headers)))
  return isRefused ? refuseOne(403, 'not_permitted', 'This operation is closed.') : null
}

function hasToken(headers: Headers): boolean {
  const cookie = headers.get('cookie') ?? ''
  return /^(JWT|Bearer) ./.test(headers.get('authorization') ?? '') || /(^|;\s*)payload-token=./.test(cookie)
}

async function signIn(
  headers: Headers,
  body: CheckedBody | null,
  run: () => Promise<Response>,
  estate: Estate,
): Promise<Response> {
  const { email, password } = body?.json ?? {}
  const account = typeof email === 'string' ? email.toLowerCase().trim() : ''
  const address = headers.get(PEER_HEADER) ?? 'unknown'
  return throttledSignIn(await database(estate), { account, address, password }, run)
}

async function keyed(
  key: string,
  path: string,
  headers: Headers,
  body: CheckedBody,
  run: (extra: Record<string, string>) => Promise<Response>,
  estate: Estate,
): Promise<Response> {
  const tooLong = refuseLongKey(key)
  if (tooLong) return tooLong
  const account = await estate.accountOf(headers)
  if (account === null) return refuseOne(401, 'unauthenticated', 'Sign in first.')
  const call: KeyedCall = { account, path, key }
  const sql = await database(estate)
  const known = await claimKey(sql, call, body)
  if (known) return known
  const response = await run({ [CLAIM_HEADER]: encodeURIComponent(JSON.stringify(call)) })
  await settleKey(sql, call, response)
  return response
}

async function database(estate: Estate): Promise<Sql> {
  return onPool(await estate.payload())
}

function finished(response: Response, requestId: string): Response {
  const headers = new Headers(response.headers)
  headers.set(REQUEST_ID_HEADER, requestId)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
