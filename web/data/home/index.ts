import { nowOf } from '@/hooks/actor'
import { unreadConversationsCount } from '../community/unread'
import type { TicketRow } from '../tickets/list'
import type { Viewer } from '../viewer'
import { type NewAnnouncement, newAnnouncements } from './announcements'
import { bookingsAtHome, type HomeBookings } from './bookings'
import { type ComingEvent, comingEvents } from './events'
import { type ToModerate, toModerate } from './moderation'
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
  ownTickets,
  type Promised,
  promisedAmong,
  ROWS_SHOWN,
} from './tickets'

/** What the first page shows one person. */
export interface Home {
  announcements: NewAnnouncement[]
  alerts: PressingAlert[]
  /** Done, as the estate says: the resident's word is missing. */
  toConfirm: TicketRow[]
  work: PressingWork | null
  panel: PanelWork | null
  moderation: ToModerate | null
  bookings: HomeBookings
  /** What comes next of what the viewer is asked to and did not say no to. */
  events: ComingEvent[]
  /** Conversations about the market that are not read to their end, up to 100. */
  unread: number
  mine: TicketRow[]
  promised: Promised[]
  jobs: TicketRow[]
  community: TicketRow[]
}

/** All of the first page, asked for at once: short lists by index, and counts that stop early. */
export async function homeOf(viewer: Viewer): Promise<Home> {
  const [announcements, alerts, own, work, panel, moderation, bookings, events, unread, jobs, community] =
    await Promise.all([
      newAnnouncements(viewer),
      pressingAlerts(viewer),
      ownTickets(viewer),
      pressingWork(viewer),
      panelWork(viewer),
      toModerate(viewer),
      bookingsAtHome(viewer),
      comingEvents(viewer),
      unreadConversationsCount(viewer),
      ownJobs(viewer),
      newestCommunityTickets(viewer),
    ])
  const shown = new Set([...own.toConfirm, ...own.open].map(({ id }) => id))
  return {
    announcements,
    alerts,
    toConfirm: own.toConfirm,
    work,
    panel,
    moderation,
    bookings,
    events,
    unread,
    mine: own.open.slice(0, ROWS_SHOWN),
    promised: promisedAmong(own.open, nowOf(viewer.req)),
    jobs,
    community: community.filter(({ id }) => !shown.has(id)).slice(0, COMMUNITY_SHOWN),
  }
}
