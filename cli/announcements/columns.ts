import { ANNOUNCEMENT_STATUS_LABELS } from '../../domain/announcements/words'
import { URGENCY_LABELS, type Urgency } from '../../domain/notifications/words'
import { ageOf, dueIn } from '../elapsed'
import { type Query, selecting } from '../query'
import type { Column, Style } from '../table'
import { type Announcement, document } from '../wire'

/** What the columns need, and no more: the server reads and sends less. */
export const LISTED: Query = {
  depth: 1,
  select: selecting(
    'number',
    'title',
    'status',
    'urgency',
    'category',
    'pinned',
    'publishAt',
    'publishedAt',
    'recipientCount',
    'createdAt',
    'updatedAt',
  ),
  populate: { 'announcement-categories': selecting('name') },
}

const URGENCY_STYLES: Partial<Record<Urgency, Style>> = { emergency: 'red', urgent: 'yellow' }

/** How many were told; empty while nobody has been. */
export function peopleOf({ recipientCount }: Announcement): string {
  return recipientCount === null || recipientCount === undefined ? '' : String(recipientCount)
}

/** How long ago it was published, or in how long it will be. */
function whenOf({ status, publishAt, publishedAt }: Announcement, now: Date): string {
  if (publishedAt) return ageOf(publishedAt, now)
  return status === 'scheduled' && publishAt ? dueIn(publishAt, now) : ''
}

/** The columns of every list of announcements. Times are told from `now`. */
export function announcementColumns(now: Date): Column<Announcement>[] {
  return [
    { name: 'number', text: ({ number }) => number, style: () => 'bold' },
    {
      name: 'urgency',
      text: ({ urgency }) => URGENCY_LABELS[urgency],
      raw: ({ urgency }) => urgency,
      style: ({ urgency }) => URGENCY_STYLES[urgency],
    },
    {
      name: 'status',
      text: ({ status }) => ANNOUNCEMENT_STATUS_LABELS[status],
      raw: ({ status }) => status,
      leaves: 3,
    },
    { name: 'title', text: ({ title }) => title, shrinkTo: 24 },
    {
      name: 'category',
      text: ({ category }) => document(category)?.name ?? '',
      shrinkTo: 8,
      leaves: 2,
    },
    {
      name: 'pinned',
      text: ({ pinned }) => (pinned ? 'yes' : ''),
      raw: ({ pinned }) => String(pinned === true),
      leaves: 1,
    },
    { name: 'people', text: peopleOf, align: 'right' },
    {
      name: 'published',
      text: (announcement) => whenOf(announcement, now),
      raw: ({ publishedAt, publishAt }) => publishedAt ?? publishAt ?? '',
      align: 'right',
    },
  ]
}
