import type { AnnouncementHappeningKind, Occurrence } from './happening'
import { announcementOf } from './happening'
import { oneLine } from './text'
import type { Address, Words } from './wording'
import { QUOTE_MAX } from './words'

/** Characters of an announcement's text that its message repeats; its page and its mail have the whole. */
const EXCERPT_MAX = 280

/** A language, as far as messages about announcements differ by it. */
export interface AnnouncementTongue {
  emergency: string
  pleaseConfirm: string
  commented: (title: string) => string
  replied: (title: string) => string
  notPublished: (number: string) => Words
}

/** A message about an announcement: its own title and the beginning of its text, or what was said about it. */
export function announcementMessage(
  tongue: AnnouncementTongue,
  kind: AnnouncementHappeningKind,
  occurrence: Occurrence,
  address: Address,
): Words {
  const { number, title, body, urgency, requiresAcknowledgement } = announcementOf(occurrence)
  const quote = occurrence.note?.trim() ? `“${oneLine(occurrence.note, QUOTE_MAX)}”` : ''
  switch (kind) {
    case 'announcement.published':
      return {
        title: oneLine(urgency === 'emergency' ? `${tongue.emergency} ${title}` : title, QUOTE_MAX),
        body: [oneLine(body, EXCERPT_MAX), requiresAcknowledgement ? tongue.pleaseConfirm : '']
          .filter(Boolean)
          .join(' '),
      }
    case 'announcement.commented':
      return { title: tongue.commented(oneLine(title, QUOTE_MAX)), body: quote }
    case 'announcement.replied': {
      const said = address.audience === 'author' ? tongue.commented : tongue.replied
      return { title: said(oneLine(title, QUOTE_MAX)), body: quote }
    }
    case 'announcement.not_published':
      return tongue.notPublished(number)
    default:
      return kind satisfies never
  }
}
