import type { Problem, RuleViolation } from '@/domain/violations'

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

/** An answer in the contract's error shape. */
export function refuse(status: number, problems: Problem[], headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ errors: problems }), {
    status,
    headers: { ...JSON_HEADERS, ...headers },
  })
}

export function refuseOne(
  status: number,
  code: string,
  message: string,
  headers?: Record<string, string>,
): Response {
  return refuse(status, [{ code, message }], headers)
}

export function refuseViolation(violation: RuleViolation): Response {
  return refuse(violation.status, violation.problems)
}

const CODES: Record<number, string> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'not_permitted',
  404: 'not_found',
  405: 'not_permitted',
  409: 'conflict',
  413: 'payload_too_large',
  415: 'unsupported_media',
  416: 'invalid',
  429: 'too_many_requests',
  501: 'not_found',
}

const MINUTE_SECONDS = 60

/** Tells programs when to come back, where the rules have told people so. */
function withRetryAfter(response: Response, problems: Partial<Problem>[]): Response {
  const minutes = problems[0]?.details?.minutes
  if (response.status !== 429 || typeof minutes !== 'number') return response
  const headers = new Headers(response.headers)
  headers.set('retry-after', String(minutes * MINUTE_SECONDS))
  return new Response(response.body, { status: response.status, headers })
}

/**
 * Brings an error that was answered below the rules (an unknown route, say) into the contract's shape. A fault of ours names
 * the request, which whoever met it can tell the office, and whoever looks for it finds in the log.
 */
export async function inContractShape(response: Response, requestId: string): Promise<Response> {
  if (response.status < 400) return response
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { errors?: Partial<Problem>[]; message?: string } | null
  const isShaped = body?.errors?.every((problem) => problem.code)
  if (response.status === 500)
    return refuse(500, [faultOf(isShaped ? body?.errors?.[0] : undefined, requestId)])
  if (isShaped) return withRetryAfter(response, body?.errors ?? [])
  const status = response.status === 501 ? 404 : response.status
  const message =
    status === 404 ? 'There is nothing at this address.' : (body?.message ?? 'This request was refused.')
  return refuseOne(status, CODES[status] ?? 'internal', message)
}

const faultOf = (said: Partial<Problem> | undefined, requestId: string): Problem => ({
  code: 'internal',
  message: said?.message ?? 'Something went wrong on our side. It has been logged.',
  details: { requestId },
})
