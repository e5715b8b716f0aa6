/** What the figures of staff are taken over. */
export const REPORT_PERIODS = ['daily', 'weekly', 'monthly'] as const
export type ReportPeriod = (typeof REPORT_PERIODS)[number]

/** Residents are shown no count below this: it could tell who it was (contract §10). */
export const SUPPRESSED_BELOW = 5

/** Characters of a local date, `YYYY-MM-DD`. */
export const LOCAL_DATE_LENGTH = 10
