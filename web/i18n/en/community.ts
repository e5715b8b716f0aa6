/** The page from which everything that neighbours share is reached. `n` is capped; `count` is what is shown of it. */
export const community = {
  title: 'Community',
  lead: 'What happens here, and what neighbours do for one another.',
  events: {
    lead: 'What is on, and who comes',
    news: '{n, plural, one {One event in the next seven days} other {{count} events in the next seven days}}',
  },
  listings: {
    lead: 'Buy, sell, give; lost and found',
    news: '{n, plural, one {One new offer this week} other {{count} new this week}}',
  },
  conversations: {
    title: 'Conversations',
    lead: 'Questions about the market',
    news: '{n, plural, one {One unread conversation} other {{count} unread conversations}}',
  },
  gallery: {
    lead: 'Photos, and albums of events',
    news: '{n, plural, one {One new photo this week} other {{count} new photos this week}}',
  },
  documents: {
    lead: 'Bylaws, minutes, forms',
  },
  contacts: {
    lead: 'Whom to call, also offline',
  },
  figures: {
    lead: 'Whether the estate keeps its promises',
  },
  moderation: {
    lead: 'Reports, and photos that wait',
    news: '{n, plural, one {One thing to look at} other {{count} things to look at}}',
  },
  book: {
    title: 'Book a facility',
    lead: 'The hall, the courts, the pool',
  },
}
