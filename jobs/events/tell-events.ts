import { onPool } from '@/server/database'
import { logger } from '@/server/logger'
import type { JobContext, JobResult } from '../job'
import { tellNews } from './tell-news'
import { findUntoldNews } from './untold-news'

/** Tells all the news of events that nobody has been told of. News that cannot be told is logged, and the others go on. */
export async function tellEvents({ payload, now, signal }: JobContext): Promise<JobResult> {
  const result: JobResult = { changed: 0, failed: 0 }
  const given: string[] = []
  for (;;) {
    const page = await findUntoldNews(onPool(payload), given)
    if (page.length === 0) return result
    for (const id of page) {
      if (signal?.aborted) return result
      given.push(id)
      try {
        if (await tellNews(payload, id, now)) result.changed += 1
      } catch (error) {
        logger.error({ err: error, news: id }, 'the news of an event could not be told')
        result.failed += 1
      }
    }
  }
}
