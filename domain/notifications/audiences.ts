import type { NotificationCategory, Urgency } from './words'

/**
 * The parts people play in a happening, the most specific first: somebody who plays two is told once, in the words
 * for the first.
 */
export const AUDIENCES = [
  'account',
  'named',
  'author',
  'replied_to',
  'reader',
  'assignee',
  'former_assignee',
  'resident',
  'booker',
  'approver',
  'on_call',
  'manager',
  'facility_manager',
  'supervisor',
  'duty_officer',
  'finance',
  'secretary',
  'committee',
  'administrator',
  'follower',
] as const
export type Audience = (typeof AUDIENCES)[number]

/** Who is told of a happening, and how loudly. */
export interface Notice {
  category: NotificationCategory
  urgency: Urgency
  audiences: readonly Audience[]
  /** Told as well when none of `mustReach` is left among those who are told. */
  otherwise: readonly Audience[]
  /** Whom it is of no use without: as a rule anybody at all of `audiences`. */
  mustReach: readonly Audience[]
}

/** What is told to `audiences`, and to `otherwise` as well where nobody of `mustReach` is found. */
export function about(
  category: NotificationCategory,
  urgency: Urgency,
  audiences: readonly Audience[],
  otherwise: readonly Audience[] = [],
  mustReach: readonly Audience[] = audiences,
): Notice {
  return { category, urgency, audiences, otherwise, mustReach }
}
