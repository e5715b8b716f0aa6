import pino from 'pino'

/** Fields of a database error that hold what was to be stored. */
const VALUES = ['params', 'detail', 'where', 'internalQuery']

/**
 * An error as the log keeps it. The statement and the SQLSTATE tell what failed; the values of the statement, which are what
 * people wrote, stay out.
 */
export function withoutValues(error: Error): pino.SerializedError {
  if (!(error instanceof Error)) return error
  const logged = { ...pino.stdSerializers.err(error) }
  for (const name of VALUES) delete logged[name]
  for (const values of valuesIn(error)) {
    logged.message = logged.message.replaceAll(values, '')
    logged.stack = logged.stack.replaceAll(values, '')
  }
  return logged
}

/** The error of a line that says nothing else: pino would take the error's own message for what the line says. */
export function errorAlone(args: readonly unknown[]): Error | null {
  const [fields] = args
  if (args.length !== 1) return null
  if (fields instanceof Error) return fields
  const { err, ...others } = (fields ?? {}) as { err?: unknown }
  return err instanceof Error && Object.keys(others).length === 0 ? err : null
}

/** The end of each message in which drizzle lists the values. */
function valuesIn(error: Error): string[] {
  const found: string[] = []
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { params } = cause as { params?: unknown }
    if (Array.isArray(params)) found.push(`\nparams: ${params}`)
  }
  return found
}
