/** What a listing's page says after something was done on it: a key of the catalog. */
export const SAID_OF_LISTING = [
  'published',
  'drafted',
  'edited',
  'reserved',
  'unreserved',
  'over',
  'renewed',
  'hidden',
  'shown',
  'removed',
  'restored',
  'reported',
] as const
export type SaidOfListing = (typeof SAID_OF_LISTING)[number]

/** What a conversation's page says after something was done in it: a key of the catalog. */
export const SAID_OF_THREAD = ['opened', 'sent', 'shared', 'blocked', 'unblocked', 'reported'] as const
export type SaidOfThread = (typeof SAID_OF_THREAD)[number]
