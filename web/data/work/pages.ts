import { compareUrgency } from '@/domain/tickets/urgency'
import { nowOf } from '@/hooks/actor'
import { reading } from '@/server/database'
import type { Viewer } from '../viewer'
import { findJobs, type Job } from './job'
import { hasOwnOrder, idsOf, type JobList } from './lists'

/** Jobs on one page of a list: what a thumb scrolls through. */
const JOBS_A_PAGE = 20

interface JobPage {
  jobs: Job[]
  hasMore: boolean
}

interface Choice {
  list: JobList
  /** Whose jobs, where the list is somebody's. */
  staffId: string | null
  page: number
}

/**
 * One page of a list. SQL says which tickets are on it; the tickets themselves are read through their collection, so
 * that its access decides what of them is seen.
 */
export async function jobPage(viewer: Viewer, { list, staffId, page }: Choice): Promise<JobPage> {
  const database = await reading(viewer.req)
  const span = { skip: (page - 1) * JOBS_A_PAGE, take: JOBS_A_PAGE + 1 }
  const rows = await database.rows<{ id: string }>(idsOf(list, viewer, staffId, span))
  const ids = rows.slice(0, JOBS_A_PAGE).map(({ id }) => id)
  if (ids.length === 0) return { jobs: [], hasMore: false }
  const jobs = await findJobs(viewer, { id: { in: ids } }, { limit: ids.length })
  return { jobs: inOrder(jobs, ids, list, nowOf(viewer.req)), hasMore: rows.length > JOBS_A_PAGE }
}

function inOrder(jobs: Job[], ids: readonly string[], list: JobList, now: Date): Job[] {
  const asFound = jobs.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  return hasOwnOrder(list) ? asFound : asFound.sort((a, b) => pressing(a, b, now))
}

const pressing = (a: Job, b: Job, now: Date): number =>
  compareUrgency(
    { ...a.ticket, resolveDue: a.resolveDue ? new Date(a.resolveDue) : null },
    { ...b.ticket, resolveDue: b.resolveDue ? new Date(b.resolveDue) : null },
    now,
  )
