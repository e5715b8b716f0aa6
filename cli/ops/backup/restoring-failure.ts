import { env } from '@/server/env'

/** Why an estate could not be restored, in one line with what to do. Other errors are answered as they are. */
export function restoringFailure(error: unknown): unknown {
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Error(
      `There is no room for the files in ${env.dataDir}: free some space, and try again. Nothing was changed.`,
    )
  if (code === '53100')
    return new Error(
      `The database has no room left on its disk${env.databaseUrl ? '' : ` (${env.dataDir})`}: free some space, and try again. Nothing was changed.`,
    )
  if (/^Connection terminated/.test(message) || code.startsWith('57P'))
    return new Error(
      `The database went away in the middle (${message}): start it, and look whether the estate is there.`,
    )
  return error
}
