import { TICKET_STATUS_LABELS } from '@/domain/tickets/words'
import { formatInstant } from '@/domain/time'
import type { TicketUpdate } from '@/payload-types'

/** A row of the timeline, ready to be shown. */
export interface TimelineEntry {
  id: string
  at: string
  atWords: string
  author: string
  /** What happened, such as `Submitted → Acknowledged`; empty for a comment. */
  happened: string
  body: string
  isInternal: boolean
  photos: { id: string; thumbnail: string; full: string; alt: string }[]
}

/** One stored row in words. Times are in `zone`. */
export function timelineEntry(update: TicketUpdate, zone: string): TimelineEntry {
  return {
    id: update.id,
    at: update.createdAt,
    atWords: formatInstant(new Date(update.createdAt), zone),
    author: authorOf(update),
    happened: happenedIn(update),
    body: update.body ?? '',
    isInternal: update.visibility === 'internal',
    photos: photosOf(update),
  }
}

function authorOf({ author, authorSide }: TicketUpdate): string {
  if (author && typeof author === 'object') return author.name
  if (authorSide === 'system') return 'The system'
  return authorSide === 'resident' ? 'A resident' : 'Somebody on the staff'
}

function happenedIn({ kind, statusFrom, statusTo, assignee, changes, body }: TicketUpdate): string {
  const name = assignee && typeof assignee === 'object' ? assignee.name : null
  const moved = statusTo ? moveInWords(statusFrom ?? null, statusTo) : ''
  // The rules write it into the body, unless somebody wrote a note of their own.
  const given = name && !body?.includes(name) ? `given to ${name}` : ''
  const edited = kind === 'edit' ? `Changed ${changedFields(changes)}` : ''
  return [moved, given, edited].filter(Boolean).join(', ')
}

type Status = NonNullable<TicketUpdate['statusTo']>

function moveInWords(from: Status | null, to: Status): string {
  if (from === null || from === to) return TICKET_STATUS_LABELS[to]
  return `${TICKET_STATUS_LABELS[from]} → ${TICKET_STATUS_LABELS[to]}`
}

function changedFields(changes: TicketUpdate['changes']): string {
  if (!changes || typeof changes !== 'object') return 'the ticket'
  return Object.keys(changes).map(fieldInWords).join(', ')
}

/** `actualCostPaise` → `actual cost`. */
function fieldInWords(field: string): string {
  return field.replace(/Paise$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function photosOf({ photos }: TicketUpdate): TimelineEntry['photos'] {
  return (photos ?? []).flatMap((photo) => {
    if (typeof photo === 'string' || !photo.url) return []
    const thumbnail = photo.sizes?.thumbnail?.url ?? photo.url
    return [{ id: photo.id, thumbnail, full: photo.url, alt: photo.alt || 'Photo' }]
  })
}
