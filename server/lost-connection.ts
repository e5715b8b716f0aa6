/** What Node and the driver say of a connection that broke or never came about, beside Postgres's own codes. */
const LOST_CONNECTION =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/
// Class 53: it takes no more connections, or has no room or memory left for what it was asked.
const LOST_STATES = /^(08...|53...|57P0[123])$/
const LOST_CODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']

/** Whether the connection to the database broke, or could not be had, so that nothing is known to be stored. */
export function isDatabaseLost(error: unknown): boolean {
  return causesOf(error).some(
    ({ code = '', message }) =>
      LOST_STATES.test(code) || LOST_CODES.includes(code) || LOST_CONNECTION.test(message),
  )
}

/** The error and what it was made from: drizzle wraps the database's in errors of its own. */
function causesOf(error: unknown): (Error & { code?: string })[] {
  const causes: Error[] = []
  for (let cause = error; cause instanceof Error; cause = cause.cause) causes.push(cause)
  return causes
}
