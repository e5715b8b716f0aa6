import type { MeasuredPage } from './pages'

/** Ids that the addresses of what neighbours share need. */
export interface CommunityExamples {
  /** Events: one to come that Asha goes to, a full one that Meera waits for, one that is over, which Asha came to. */
  eventComing: string
  eventFull: string
  eventOver: string
  eventCancelled: string
  /** Listings: Asha's cycle, a key that Meera found, something that Asha has sold. */
  cycle: string
  foundKey: string
  sold: string
  /** What Meera and Asha say about the cycle. */
  conversation: string
  /** A photo of Asha's with what was said about it. */
  photo: string
  document: string
}

/** The pages of what neighbours share, as each kind of person who has them. */
export const communityPagesOf = (examples: CommunityExamples): MeasuredPage[] => [
  { name: 'community', path: '/community', as: 'asha' },
  { name: 'community-committee', path: '/community', as: 'secretary' },
  { name: 'events', path: '/events', as: 'asha' },
  { name: 'events-past', path: '/events?view=past', as: 'asha' },
  { name: 'event-going', path: `/events/${examples.eventComing}`, as: 'asha' },
  { name: 'event-unanswered', path: `/events/${examples.eventComing}`, as: 'omar' },
  { name: 'event-organiser', path: `/events/${examples.eventComing}`, as: 'secretary' },
  { name: 'event-waiting', path: `/events/${examples.eventFull}`, as: 'meera' },
  { name: 'event-over', path: `/events/${examples.eventOver}`, as: 'asha' },
  { name: 'event-cancelled', path: `/events/${examples.eventCancelled}`, as: 'asha' },
  { name: 'event-new', path: '/events/new', as: 'secretary' },
  { name: 'event-new-problems', path: '/events/new', as: 'secretary', isSentEmpty: true },
  { name: 'event-edit', path: `/events/${examples.eventComing}/edit`, as: 'secretary' },
  { name: 'event-answers', path: `/events/${examples.eventOver}/answers`, as: 'secretary' },
  { name: 'event-check-in', path: `/events/${examples.eventComing}/check-in`, as: 'secretary' },
  { name: 'listings', path: '/listings', as: 'meera' },
  { name: 'listings-none', path: '/listings?search=nonsense', as: 'meera' },
  { name: 'listing', path: `/listings/${examples.cycle}`, as: 'meera' },
  { name: 'listing-own', path: `/listings/${examples.cycle}`, as: 'asha' },
  { name: 'listing-found', path: `/listings/${examples.foundKey}`, as: 'asha' },
  { name: 'listing-sold', path: `/listings/${examples.sold}`, as: 'asha' },
  { name: 'listing-new', path: '/listings/new', as: 'asha' },
  { name: 'listing-new-found', path: '/listings/new?type=found', as: 'asha' },
  { name: 'listing-new-problems', path: '/listings/new?type=sell', as: 'asha', isSentEmpty: true },
  { name: 'listing-edit', path: `/listings/${examples.cycle}/edit`, as: 'asha' },
  { name: 'listings-mine', path: '/listings/mine', as: 'asha' },
  { name: 'conversations', path: '/listings/conversations', as: 'asha' },
  { name: 'conversation', path: `/listings/conversations/${examples.conversation}`, as: 'asha' },
  { name: 'moderation', path: '/moderation', as: 'secretary' },
  { name: 'gallery', path: '/gallery', as: 'meera' },
  { name: 'gallery-mine', path: '/gallery/mine', as: 'asha' },
  { name: 'gallery-new', path: '/gallery/new', as: 'asha' },
  { name: 'gallery-photo', path: `/gallery/${examples.photo}`, as: 'meera' },
  { name: 'gallery-photo-own', path: `/gallery/${examples.photo}`, as: 'asha' },
  { name: 'documents', path: '/documents', as: 'asha' },
  { name: 'documents-public', path: '/documents' },
  { name: 'document', path: `/documents/${examples.document}`, as: 'asha' },
  { name: 'contacts', path: '/contacts', as: 'asha' },
  { name: 'figures', path: '/figures', as: 'asha' },
  { name: 'household', path: '/profile/household', as: 'asha' },
]
