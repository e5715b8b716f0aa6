export { AUDIENCES, type Audience, noticeOf } from './audiences'
export { type Contact, channelsFor } from './channels'
export {
  type Attempt,
  LEASE_SECONDS,
  RETRIES_MAX,
  RETRY_BASE_SECONDS,
  type SendResult,
  type Settlement,
  settle,
  settleCrashed,
} from './delivery'
export type { AccountHappeningKind, HappeningKind, Occurrence, ToldTicket } from './happening'
export { type Listener, type Message, messagesFor } from './messages'
export { type Need, needsOf } from './needs'
export { oneLine } from './text'
export * from './words'
