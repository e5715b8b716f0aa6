import type { Reach, ReachPoint } from '@/domain/announcements/reach'
import { nextReminderAt, reminderObstacle } from '@/domain/announcements/reminder'
import { HOUR_MS } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import type { Overseen } from '@/hooks/announcements/overseen'
import { countReach } from '@/hooks/announcements/reach'
import { lastReminderOf } from '@/hooks/announcements/remind-lately'
import { reading } from '@/server/database'
import type { Viewer } from '../viewer'
import {
  type ChannelCount,
  countApart,
  countDeliveries,
  type PastReminder,
  pastReminders,
  readCourse,
} from './reach-figures'
import { type Household, householdPage } from './reach-households'

/** Households that one page of the list shows. */
const HOUSEHOLDS_A_PAGE = 20
/** Hours after publishing in which the page keeps itself fresh. */
const WATCHED_HOURS = 1

/** What the page of an announcement's reach shows. */
export interface ReachPage {
  reach: Reach
  course: ReachPoint[]
  channels: ChannelCount[]
  inPerson: number
  staffUnread: number
  reminders: PastReminder[]
  households: Household[]
  page: number
  hasMore: boolean
  /** Why nobody can be reminded now, in a code; null when somebody can be. */
  obstacle: ReturnType<typeof reminderObstacle>
  nextReminder: Date | null
  isFresh: boolean
}

/** The reach of a publication whose audience has been told. */
export async function reachPage(viewer: Viewer, overseen: Overseen, page: number): Promise<ReachPage | null> {
  const { id, announcement, happening, row } = overseen
  const { publishedAt } = announcement
  if (!publishedAt || happening === null || row.recipientCount == null) return null
  const now = nowOf(viewer.req)
  const database = await reading(viewer.req)
  const [reach, course, channels, apart, reminders, last, list] = await Promise.all([
    countReach(viewer.req, id, publishedAt),
    readCourse(database, id, publishedAt, now),
    countDeliveries(database, happening),
    countApart(database, id),
    pastReminders(database, id, publishedAt),
    lastReminderOf(viewer.req, id),
    householdPage(viewer, overseen, { block: null, page, size: HOUSEHOLDS_A_PAGE }),
  ])
  return {
    reach,
    course,
    channels,
    ...apart,
    reminders,
    ...list,
    page,
    obstacle: reminderObstacle(announcement, now),
    nextReminder: nextReminderAt(last, now),
    isFresh: now.getTime() - publishedAt.getTime() < WATCHED_HOURS * HOUR_MS,
  }
}
