import { env } from '@/server/env'
import { UsageError } from './usage'

/** What Postgres answers for a table, a column or a type that the schema does not have. */
const NO_SUCH_THING = new Set(['42P01', '42703', '42704', '42883'])
const FULL = new Set(['ENOSPC', 'EDQUOT'])
/** Of the database's own disk. */
const DATABASE_FULL = '53100'

/** Why something failed, in one line, with what to do where that is known. */
export function reasonOf(error: unknown): string {
  const root = rootOf(error)
  const [first = ''] = root.message.split('\n')
  if (root instanceof UsageError) return first
  const { code = '', path } = root as NodeJS.ErrnoException
  if (FULL.has(code))
    return `The disk that holds ${path ?? env.dataDir} is full: free some space there, and try again.`
  if (code === DATABASE_FULL)
    return `The database has no room left on its disk${env.databaseUrl ? '' : ` (${env.dataDir})`}: free some space there, and try again.`
  if (NO_SUCH_THING.has(code))
    return `The schema is not this version’s (${first}): run \`estate ops migrate\` first.`
  return first || code || root.name
}

/** What lies beneath: drizzle names the statement and keeps the database's answer as its cause, and Node keeps several in a list. */
function rootOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  if (error.message.startsWith('Failed query:') && error.cause instanceof Error) return rootOf(error.cause)
  if (error.message === '' && error instanceof AggregateError && error.errors[0] instanceof Error)
    return rootOf(error.errors[0])
  return error
}
