import type { TicketStatus } from '../domain/tickets/words'

/** What the shell is told (contract §11). */
export const EXIT = {
  ok: 0,
  error: 1,
  usage: 2,
  notSignedIn: 3,
  notPermitted: 4,
  notFound: 5,
  refused: 6,
  unreachable: 7,
  interrupted: 130,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** One entry of the server's error envelope. */
export interface Problem {
  message: string
  code?: string
  field?: string
  details?: { allowed?: TicketStatus[] } & Record<string, unknown>
}

/** An ending that is told to the person in one sentence, with the command to try next. */
export class CliFailure extends Error {
  readonly exitCode: ExitCode
  /** A whole command line; the failed command's own help when absent. */
  readonly next: string | undefined
  readonly problems: readonly Problem[]

  constructor(
    exitCode: ExitCode,
    message: string,
    more: { next?: string | undefined; problems?: readonly Problem[] } = {},
  ) {
    super(message)
    this.name = 'CliFailure'
    this.exitCode = exitCode
    this.next = more.next
    this.problems = more.problems ?? []
  }
}

/** The person ended it with Ctrl-C. */
export class Interrupted extends Error {
  constructor() {
    super('Interrupted.')
    this.name = 'Interrupted'
  }
}

/** The command line itself is wrong or incomplete. */
export function usage(message: string, next?: string): CliFailure {
  return new CliFailure(EXIT.usage, message, { next })
}

/** What was named does not exist, or this person may not see it. */
export function notFound(message: string, next: string): CliFailure {
  return new CliFailure(EXIT.notFound, message, { next })
}

/** A rule forbids it now. */
export function refused(message: string, next: string): CliFailure {
  return new CliFailure(EXIT.refused, message, { next })
}

/** No session, an expired one, or a wrong password. */
export function notSignedIn(message: string, address: string): CliFailure {
  return new CliFailure(EXIT.notSignedIn, message, { next: `estate auth login --url ${address}` })
}

/** Nothing answers at the address. */
export function unreachable(address: string, reason: string): CliFailure {
  const message = `No estate answers at ${address}: ${reason}.`
  return new CliFailure(EXIT.unreachable, message, { next: `estate auth status --url ${address}` })
}

/** The exit code of an HTTP status that is not a success. */
export function exitCodeOfStatus(status: number): ExitCode {
  if (status === 401) return EXIT.notSignedIn
  if (status === 403) return EXIT.notPermitted
  if (status === 404) return EXIT.notFound
  if (status === 409 || status === 422) return EXIT.refused
  // A proxy that answers in the server's place has not reached it either.
  if (status >= 502 && status <= 504) return EXIT.unreachable
  return EXIT.error
}

const EXIT_OF_CODE: Record<string, ExitCode> = {
  unauthenticated: EXIT.notSignedIn,
  not_permitted: EXIT.notPermitted,
  not_found: EXIT.notFound,
  invalid: EXIT.error,
  error: EXIT.error,
  unanswered: EXIT.error,
}

/** The exit code of one item of a bulk answer, which carries a code and no status. Other codes are rules. */
export function exitCodeOfProblem(code: string | undefined): ExitCode {
  return EXIT_OF_CODE[code ?? 'error'] ?? EXIT.refused
}
