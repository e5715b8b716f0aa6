import { has } from '@/domain/actor'
import type { Workload } from '@/domain/performance'
import type { StaffRole } from '@/domain/staff'
import { nowOf } from '@/hooks/actor'
import { workloadOf } from '@/hooks/people/workload-of'
import { reading } from '@/server/database'
import { env } from '@/server/env'
import { type Load, loadByPerson } from '@/server/figures/dashboard/load'
import { pageNumber } from '@/web/page-number'
import type { Viewer } from '../viewer'
import type { Job } from './job'
import { countsOf, FIGURE_LISTS, type JobList, listsFor } from './lists'
import { jobPage } from './pages'
import { colleague, type TeamMember, teamPage } from './team'

/** Which list of `/work` is looked at, of whom, and which page of it. */
export interface WorkChoice {
  list: JobList | 'team'
  /** The employee's number, where the jobs are a colleague's. */
  staff: string | null
  page: number
}

export interface WorkPage {
  choice: WorkChoice
  /** The lists that have a tab. */
  lists: (JobList | 'team')[]
  counts: Map<JobList, number>
  /** The colleague whose jobs are shown; null for one's own and everybody's. */
  whose: { name: string; role: StaffRole } | null
  workload: Workload | null
  jobs: Job[]
  members: TeamMember[]
  hasMore: boolean
  givesOut: boolean
  /** What everybody carries, for who gives out work and looks at nobody in particular. */
  loads: Load[]
}

interface Query {
  list?: unknown
  staff?: unknown
  page?: unknown
}

const THEIRS: readonly JobList[] = ['mine', 'waiting', 'history']

/** What `/work` shows; null when it is asked for somebody whose jobs the viewer may not look through. */
export async function workPage(viewer: Viewer, query: Query): Promise<WorkPage | null> {
  const { actor, req } = viewer
  const staff = typeof query.staff === 'string' ? query.staff : null
  const other = staff ? await colleague(viewer, staff) : null
  if (staff && !other) return null
  const staffId = other?.id ?? actor.staff?.id ?? null
  const givesOut = has(actor, 'tickets.all')
  const held = other ? THEIRS : listsFor(viewer)
  const database = await reading(req)
  const counts = await countsOf(
    database,
    viewer,
    staffId,
    held.filter((list) => list !== 'history'),
  )
  const tabs = tabsFrom(held, counts, givesOut && !other)
  const behind = staffId ? FIGURE_LISTS.filter((known) => known === query.list) : []
  const lists = [...tabs, ...behind]
  const list = lists.find((known) => known === query.list) ?? lists[0] ?? 'mine'
  const page = pageNumber(query.page)
  const showsFigures =
    staffId !== null && (other !== null || !givesOut || list === 'mine' || behind.length > 0)
  const [workload, loads, shown] = await Promise.all([
    showsFigures ? workloadOf(database, staffId, nowOf(req)) : null,
    givesOut && !other ? loadByPerson(database, nowOf(req), env.timeZone) : [],
    list === 'team'
      ? { jobs: [], ...(await teamPage(viewer, page)) }
      : { members: [], ...(await jobPage(viewer, { list, staffId, page })) },
  ])
  return { choice: { list, staff, page }, lists, counts, whose: other, workload, loads, givesOut, ...shown }
}

/** Whoever gives out work has the team, and lists of their own only while there is something in them. */
function tabsFrom(
  held: readonly JobList[],
  counts: Map<JobList, number>,
  oversees: boolean,
): WorkPage['lists'] {
  if (!oversees) return [...held]
  const own = held.filter((list) => (list === 'mine' || list === 'waiting') && (counts.get(list) ?? 0) > 0)
  return ['unassigned', 'unseen', 'overdue', 'risk', 'team', ...own]
}
