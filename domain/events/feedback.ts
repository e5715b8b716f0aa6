import { conflict, notPermitted } from '../violations'

/** What decides whether somebody may say how an event was. */
interface FeedbackFacts {
  now: Date
  end: Date
  hasCome: boolean
  hasRated: boolean
}

/** @throws RuleViolation in this order: 409 `event_not_ended`, `already_rated`; 403 for who was not checked in. */
export function requireFeedback({ now, end, hasCome, hasRated }: FeedbackFacts): void {
  if (now < end) throw conflict('event_not_ended', 'Say how it was once it is over.')
  if (hasRated) throw conflict('already_rated', 'You have said how it was.')
  if (!hasCome) throw notPermitted('Only who was there says how it was.')
}
