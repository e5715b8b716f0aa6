import { onPool } from '@/server/database'
import { BEGINNING, dueAfter, PAGE } from '@/server/escalations/due'
import { Workforce } from '@/server/escalations/people'
import { logger } from '@/server/logger'
import { isDatabaseLost } from '@/server/lost-connection'
import type { JobContext, JobResult } from '../job'
import { escalatePage } from './escalate-page'
import { passOnEmergencies } from './pass-on-emergencies'

/** Pages that are dealt with side by side: the database writes for one while the other is reckoned. */
const PAGES_AT_ONCE = 2

/**
 * Writes down which promises have run out how far since the last look, and tells who is to act: emergencies that nobody
 * takes up first, then page by page all that is due. What is locked is being changed, and is left to the next sweep.
 */
export async function escalateTickets(context: JobContext): Promise<JobResult> {
  const { payload, now, signal } = context
  const result = await passOnEmergencies(context)
  const workforce = new Workforce(now)
  let mark = BEGINNING
  while (!signal?.aborted) {
    const due = await dueAfter(onPool(payload), mark, now, PAGES_AT_ONCE * PAGE)
    const last = due.at(-1)
    if (!last) break
    const ids = due.map(({ id }) => id)
    const pages = [ids.slice(0, PAGE), ids.slice(PAGE)].filter((page) => page.length > 0)
    await Promise.all(pages.map((page) => escalateAll(context, workforce, page, result)))
    mark = last
  }
  return result
}

/**
 * A page in one go; where one of its tickets spoils it, each by itself, so that the others go on.
 * @throws what broke, where the database is away: the next sweep finds all of them.
 */
async function escalateAll(
  context: JobContext,
  workforce: Workforce,
  ids: readonly string[],
  result: JobResult,
): Promise<void> {
  try {
    const changed = await escalatePage(context, workforce, ids)
    result.changed += changed
  } catch (error) {
    if (isDatabaseLost(error)) throw error
    const [only, ...others] = ids
    if (others.length > 0) {
      for (const id of ids) if (!context.signal?.aborted) await escalateAll(context, workforce, [id], result)
      return
    }
    logger.error({ err: error, ticket: only }, 'a ticket could not be escalated')
    result.failed += 1
  }
}
