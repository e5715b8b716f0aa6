/** How long something is kept: days, counted from what `since` says. */
export interface Keeping {
  days: number
  since: string
  reason: string
}

/**
 * What is not kept for ever, and how long (docs/retention.md). The law asks that personal data goes once what it was
 * needed for is over (DPDP Act 2023, section 8). The audit, the timelines of tickets and the ledger are the estate's memory,
 * and are never touched.
 */
export const RETENTION = {
  readNotifications: {
    days: 180,
    since: 'the message',
    reason: 'read news is looked up for a season; its matter has its own page',
  },
  unreadNotifications: {
    days: 365,
    since: 'the message',
    reason: 'who comes back after a long absence still finds what they missed',
  },
  announcementNotifications: {
    days: 1095,
    since: 'the message',
    reason:
      'with its deliveries it proves that notice was given, for the three years in which that may be disputed',
  },
  conversations: {
    days: 365,
    since: 'the last message, where the listing has ended that long ago too',
    reason: 'two neighbours’ private words about a thing that is sold',
  },
  contactsOfMovedOut: {
    days: 365,
    since: 'the day of moving out',
    reason: 'after the accounts of that year are closed nobody has to be reached any more',
  },
  endedSignIns: {
    days: 180,
    since: 'the end of the sign-in',
    reason: 'a phone that is opened now and then goes on getting emergencies',
  },
  daysOfUse: {
    days: 730,
    since: 'the day',
    reason:
      'the figures compare a year with the one before; who was here on which day is nobody’s business for longer',
  },
  jobRuns: { days: 90, since: 'the run', reason: 'long enough to see what went wrong last month' },
  idempotencyKeys: {
    days: 0,
    since: 'its end, 24 hours after the request',
    reason: 'nobody repeats it later',
  },
  signInFailures: { days: 1, since: 'the failure', reason: 'the throttle looks back 15 minutes' },
} as const satisfies Record<string, Keeping>

export type Kept = keyof typeof RETENTION
