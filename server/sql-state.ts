/** The SQLSTATE of a database error, which drizzle wraps in errors of its own; null for every other error. */
export function sqlState(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown }
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
  }
  return null
}

/** Whether a constraint has refused what was to be stored (class 23 of SQLSTATE): who sent it hears of it as of a rule. */
export const isConstraintRefusal = (error: unknown): boolean => sqlState(error)?.startsWith('23') === true
