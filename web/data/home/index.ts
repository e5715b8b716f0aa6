import { nowOf } from '@/hooks/actor'
import type { TicketRow } from '../tickets/list'
import type { Viewer } from '../viewer'
import {
  type PanelWork,
  type PressingAlert,
  type PressingWork,
  panelWork,
  pressingAlerts,
  pressingWork,
} from './pressing'
import {
  COMMUNITY_SHOWN,
  newestCommunityTickets,
  ownJobs,
  ownOpenTickets,
  type Promised,
  promisedAmong,
  ROWS_SHOWN,
  ticketsToConfirm,
} from './tickets'

/** What the first page shows one person. */
export interface Home {
  alerts: PressingAlert[]
  toConfirm: TicketRow[]
  work: PressingWork | null
  panel: PanelWork | null
  mine: TicketRow[]
  promised: Promised[]
  jobs: TicketRow[]
  community: TicketRow[]
}

/** All of the first page, asked for at once: short lists by index, and counts that stop early. */
export async function homeOf(viewer: Viewer): Promise<Home> {
  const [alerts, toConfirm, work, panel, mine, jobs, community] = await Promise.all([
    pressingAlerts(viewer),
    ticketsToConfirm(viewer),
    pressingWork(viewer),
    panelWork(viewer),
    ownOpenTickets(viewer),
    ownJobs(viewer),
    newestCommunityTickets(viewer),
  ])
  const own = new Set([...toConfirm, ...mine].map(({ id }) => id))
  return {
    alerts,
    toConfirm,
    work,
    panel,
    mine: mine.slice(0, ROWS_SHOWN),
    promised: promisedAmong(mine, nowOf(viewer.req)),
    jobs,
    community: community.filter(({ id }) => !own.has(id)).slice(0, COMMUNITY_SHOWN),
  }
}
