/**
 * A reason for not starting that the operator can act on. Its message is one line: what is wrong, why, and what
 * to do next. Entry points print the message alone; a stack would only hide it.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError'
}

const NOT_ALLOWED = new Set(['EACCES', 'EPERM', 'EROFS'])

/** What the operator reads about `error`: one line when it can be acted on, else the stack that a programmer needs. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof StartupError) return error.message
  const { code = '', path: file } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC')
    return `the disk is full${file ? ` (writing ${file})` : ''}; free some space and start again`
  if (NOT_ALLOWED.has(code) && file)
    return `${file} cannot be used (${code}); give it to the user who starts the estate`
  return error.stack ?? error.message
}

/** Prints what went wrong for the operator and ends the process with 1. */
export function exitWith(error: unknown): never {
  process.stderr.write(`Khaki Estate: ${describeFailure(error)}\n`)
  process.exit(1)
}
