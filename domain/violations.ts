/** What went wrong with one field, or with the request as a whole. */
export interface Problem {
  message: string
  code: string
  /** Path of the field in the request's body, dots between levels. */
  field?: string
  details?: Record<string, unknown>
}

/** The HTTP statuses a rule may answer with. 409: no right now; 422: breaks a policy whatever the moment. */
export type ViolationStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429

/** A refusal by one of the estate's rules. Carries what the client is told, and nothing else. */
export class RuleViolation extends Error {
  readonly status: ViolationStatus
  readonly problems: Problem[]

  constructor(status: ViolationStatus, problems: Problem[]) {
    super(problems.map((problem) => problem.message).join(' '))
    this.name = 'RuleViolation'
    this.status = status
    this.problems = problems
  }

  /** The site's bundles each hold a copy of this class, and one Payload with the rules of the first serves them all. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'RuleViolation' && 'problems' in value
  }

  get code(): string {
    return this.problems[0]?.code ?? 'invalid'
  }
}

/** 401: nobody is signed in, or the account no longer counts. */
export function unauthenticated(message = 'Sign in first.'): RuleViolation {
  return new RuleViolation(401, [{ code: 'unauthenticated', message }])
}

/** 403: this person may not do this, now or later. */
export function notPermitted(message: string, field?: string): RuleViolation {
  return new RuleViolation(403, [{ code: 'not_permitted', message, ...(field ? { field } : {}) }])
}

/** 404: there is no such thing, or this person may not know of it. */
export function notFound(message = 'There is nothing here that you may see.'): RuleViolation {
  return new RuleViolation(404, [{ code: 'not_found', message }])
}

/** 400: one entry a field. */
export function invalid(problems: { field?: string; message: string }[]): RuleViolation {
  return new RuleViolation(
    400,
    problems.map((problem) => ({ code: 'invalid', ...problem })),
  )
}

/** 409: another moment might allow it. */
export function conflict(code: string, message: string, details?: Record<string, unknown>): RuleViolation {
  return new RuleViolation(409, [{ code, message, ...(details ? { details } : {}) }])
}

/** 410: it was there, and will not be again. */
export function gone(code: string, message: string, details?: Record<string, unknown>): RuleViolation {
  return new RuleViolation(410, [{ code, message, ...(details ? { details } : {}) }])
}

/** 422: breaks a policy whatever the moment. */
export function breaksPolicy(
  code: string,
  message: string,
  field?: string,
  details?: Record<string, unknown>,
): RuleViolation {
  return new RuleViolation(422, [
    { code, message, ...(field ? { field } : {}), ...(details ? { details } : {}) },
  ])
}
