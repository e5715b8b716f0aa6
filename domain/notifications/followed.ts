import type { TicketHappeningKind } from '../tickets/happening'

/** What the followers of a community ticket hear of: what becomes of it, and never what people say to each other. */
export const FOLLOWED_KINDS = [
  'ticket.acknowledged',
  'ticket.assigned',
  'ticket.started',
  'ticket.held',
  'ticket.resumed',
  'ticket.resolved',
  'ticket.returned',
  'ticket.closed',
  'ticket.reopened',
  'ticket.cancelled',
] as const satisfies TicketHappeningKind[]
export type FollowedKind = (typeof FOLLOWED_KINDS)[number]

export function isFollowed(kind: string): kind is FollowedKind {
  return (FOLLOWED_KINDS as readonly string[]).includes(kind)
}
