import { ANNOUNCEMENT_STATUS_LABELS } from '../../domain/announcements/words'
import { URGENCY_LABELS } from '../../domain/notifications/words'
import { timeOf } from '../clock'
import type { Field } from '../output'
import { type Announcement, document } from '../wire'
import { audienceInWords } from './audience'
import { peopleOf } from './columns'

/** Everything about an announcement that is worth a line, for a person and for a program. */
export function detailsOf(announcement: Announcement, zone: string): Field[] {
  const { status, urgency } = announcement
  const yes = (flag: boolean | undefined) => (flag ? 'yes' : '')
  const time = (instant: string | null | undefined) => ({
    text: instant ? timeOf(instant, zone) : '',
    raw: instant ?? '',
  })
  return [
    { name: 'number', text: announcement.number },
    { name: 'title', text: announcement.title },
    { name: 'status', text: ANNOUNCEMENT_STATUS_LABELS[status], raw: status },
    { name: 'urgency', text: URGENCY_LABELS[urgency], raw: urgency },
    { name: 'category', text: document(announcement.category)?.name ?? '' },
    { name: 'audience', text: audienceInWords(announcement.audience) },
    { name: 'people', text: peopleOf(announcement) },
    { name: 'author', text: document(announcement.author)?.name ?? '' },
    { name: 'publish_at', ...time(announcement.publishAt) },
    { name: 'published', ...time(announcement.publishedAt) },
    { name: 'valid_until', ...time(announcement.validUntil) },
    { name: 'withdrawn', ...time(announcement.withdrawnAt) },
    { name: 'to_confirm', text: yes(announcement.requiresAcknowledgement) },
    { name: 'pinned', text: yes(announcement.pinned) },
    { name: 'supersedes', text: document(announcement.supersedes)?.number ?? '' },
    { name: 'attachments', text: String(announcement.attachments?.length || '') },
  ]
}
