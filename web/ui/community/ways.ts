import { booksForOthers } from '@/domain/bookings/parts'
import type { Pulse } from '@/web/data/community/pulse'
import { COUNTED_MAX } from '@/web/data/home/pressing'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import type { IconName } from '../Icon'

type Place =
  | 'events'
  | 'listings'
  | 'conversations'
  | 'gallery'
  | 'documents'
  | 'contacts'
  | 'figures'
  | 'moderation'
  | 'book'

/** One way from the hub: what is behind it, and what is going on there. */
export interface Tile {
  place: Place
  href: string
  icon: IconName
  title: string
  /** What is behind it. */
  lead: string
  /** How lively it is; null where nothing is new. */
  news: string | null
  /** Whether the news wait for this person. */
  isPressing: boolean
}

interface Way {
  href: string
  icon: IconName
  title: Parameters<Words>[0]
}

const WAYS: Record<Place, Way> = {
  events: { href: '/events', icon: 'calendar', title: 'events.title' },
  listings: { href: '/listings', icon: 'tag', title: 'listings.title' },
  conversations: { href: '/listings/conversations', icon: 'talk', title: 'community.conversations.title' },
  gallery: { href: '/gallery', icon: 'camera', title: 'gallery.title' },
  documents: { href: '/documents', icon: 'file', title: 'documents.title' },
  contacts: { href: '/contacts', icon: 'phone', title: 'contacts.title' },
  figures: { href: '/figures', icon: 'chart', title: 'figures.title' },
  moderation: { href: '/moderation', icon: 'shield', title: 'moderation.title' },
  book: { href: '/facilities', icon: 'key', title: 'community.book.title' },
}

/** Everything that neighbours share, as far as somebody has a part in it; what waits for them first. */
export function tilesFor({ actor }: Viewer, pulse: Pulse, t: Words): Tile[] {
  const tile = (place: Place, n = 0, isPressing = false): Tile => ({
    place,
    ...WAYS[place],
    title: t(WAYS[place].title),
    lead: t(`community.${place}.lead`),
    news: n > 0 ? newsOf(place, n, t) : null,
    isPressing: isPressing && n > 0,
  })
  const moderation = pulse.toModerate === null ? [] : [tile('moderation', pulse.toModerate, true)]
  const books = actor.resident !== null || booksForOthers(actor)
  return [
    ...moderation,
    tile('events', pulse.events),
    tile('listings', pulse.listings),
    tile('conversations', pulse.unread, true),
    tile('gallery', pulse.photos),
    ...(books ? [tile('book')] : []),
    tile('contacts'),
    tile('documents'),
    tile('figures'),
  ]
}

function newsOf(place: Place, n: number, t: Words): string | null {
  const count = { n, count: n < COUNTED_MAX ? String(n) : `${COUNTED_MAX - 1}+` }
  switch (place) {
    case 'events':
    case 'listings':
    case 'conversations':
    case 'gallery':
    case 'moderation':
      return t(`community.${place}.news`, count)
    default:
      return null
  }
}
