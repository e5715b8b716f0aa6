/**
 * A reason for not starting that the operator can act on. Its message is one line: what is wrong, why, and what
 * to do next. Entry points print the message alone; a stack would only hide it.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError'
}

/** Prints `error` for the operator (a StartupError as its one line, anything else with its stack) and ends the process with 1. */
export function exitWith(error: unknown): never {
  const text =
    error instanceof StartupError ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`Khaki Estate: ${text}\n`)
  process.exit(1)
}
