import type { Urgency } from '@/domain/notifications'

/** Characters of a search; longer ones are cut. */
export const SEARCH_MAX = 200

/** What holds now; what is over; what this person, or for the committee anybody, has published. */
export const VIEWS = ['current', 'earlier', 'sent'] as const
export type View = (typeof VIEWS)[number]

/** Which announcements a list holds. */
export interface AnnouncementChoice {
  view: View
  /** Empty for no search. */
  search: string
  category: string | null
  urgency: Urgency | null
  isUnread: boolean
  page: number
}
