import type { AnnouncementChoice } from '@/web/data/announcements/list-choice'

/** The address of a view of the list. */
export function addressOf({ view, search, category, urgency, isUnread, page }: AnnouncementChoice): string {
  const query = new URLSearchParams()
  if (view !== 'current') query.set('view', view)
  if (search) query.set('search', search)
  if (category) query.set('category', category)
  if (urgency) query.set('urgency', urgency)
  if (isUnread) query.set('unread', '1')
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/announcements?${text}` : '/announcements'
}

/** The same view with everything in it. */
export const unfiltered = ({ view }: Pick<AnnouncementChoice, 'view'>): AnnouncementChoice => ({
  view,
  search: '',
  category: null,
  urgency: null,
  isUnread: false,
  page: 1,
})

/** Whether a view leaves something out. */
export const isNarrowed = ({ search, category, urgency, isUnread }: AnnouncementChoice): boolean =>
  Boolean(search || category || urgency || isUnread)
