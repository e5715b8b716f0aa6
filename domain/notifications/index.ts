export { AUDIENCES, type Audience } from './audiences'
export { type Contact, channelsFor, deferredUntil, isUnrefusable, type Matter } from './channels'
export {
  type Attempt,
  DELIVERY_PRIORITY,
  HELD_HOURS_MAX,
  LEASE_SECONDS,
  RETRIES_MAX,
  RETRY_BASE_SECONDS,
  type SendResult,
  type Settlement,
  STOPPED,
  settle,
  settleCrashed,
} from './delivery'
export { DIGEST_HOUR, digestDueAt } from './digest'
export type { AccountHappeningKind, HappeningKind, Occurrence } from './happening'
export { isProof, type Line, noteAnswer, REST_SECONDS, type Turn, turnOf, UNTRIED_LINE } from './line'
export { type Listener, type Message, messagesFor, urlOf } from './messages'
export { type Need, needsOf } from './needs'
export { noticeOf } from './notices'
export {
  allows,
  type ChannelChoices,
  DEFAULT_PREFERENCES,
  DIGESTS,
  type Digest,
  OFFERED_CATEGORIES,
  type Preferences,
  type QuietHours,
  quietUntil,
} from './preferences'
export { mergePreferences } from './preferences-merge'
export {
  isTimeOfDay,
  type PreferencesPatch,
  parsePreferences,
} from './preferences-patch'
export { CHANGED_BY, type ProviderReport, reportOf } from './provider-report'
export { isPushEndpoint, isPushKey, isPushSecret, PUSH_ENDPOINT_MAX } from './push-endpoints'
export { ownReportReady, type TellableReport, teamReportReady } from './report-occurrences'
export { type Hindrance, hindranceOf, refuseResend } from './resend'
export { SECRET_LINK_KINDS } from './secret-links'
export { oneLine } from './text'
export { type DueDelivery, type Throttled, throttle } from './throttle'
export type {
  ToldAnnouncement,
  ToldBooking,
  ToldEscalation,
  ToldEvent,
  ToldListing,
  ToldPost,
  ToldReport,
  ToldTicket,
} from './told'
export { wordingFor } from './wording'
export * from './words'
