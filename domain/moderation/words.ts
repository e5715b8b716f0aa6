export const REPORT_SUBJECTS = ['listings', 'gallery-photos', 'comments', 'listing-messages'] as const
export type ReportSubject = (typeof REPORT_SUBJECTS)[number]

export const REPORT_REASONS = ['spam', 'fraud', 'offensive', 'prohibited', 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** What moderators made of a report. */
export const REPORT_OUTCOMES = ['open', 'dismissed', 'hidden', 'removed', 'warned'] as const
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number]

/** What can be removed with a reason; a comment or a message is only hidden. */
export const isRemovable = (subject: ReportSubject): boolean =>
  subject === 'listings' || subject === 'gallery-photos'

/** Reports by as many different people hide what they are about, until a moderator has looked at it. */
export const REPORTS_THAT_HIDE = 3

/** Characters. */
export const NOTE_MAX = 500
