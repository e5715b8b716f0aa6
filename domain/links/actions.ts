import type { BookingStatus } from '../bookings/words'
import { AUTO_CLOSE_DAYS, type TicketStatus } from '../tickets/words'
import { addDays } from '../time'

/** What a signed link may do for whom it was sent to, without a sign-in. */
export const LINK_ACTIONS = [
  'acknowledge-announcement',
  'confirm-ticket',
  'unsubscribe',
  'decide-booking',
  'answer-offer',
] as const
export type LinkAction = (typeof LINK_ACTIONS)[number]

/** How a link of one action is written, and how long and how often it works. */
export interface LinkRule {
  /** Names the action inside a link, where every character counts. Links that were sent keep it: never changed. */
  code: number
  /** Days from being sent for which it works, at most: what has to be answered earlier ends it earlier. */
  days: number
  /** What it is about: a document, by its id, or a word, such as a category of messages. */
  subject: 'id' | 'word'
  /** Whether carrying it out ends it. */
  isSingleUse: boolean
}

export const LINK_RULES: Record<LinkAction, LinkRule> = {
  'acknowledge-announcement': { code: 1, days: 90, subject: 'id', isSingleUse: true },
  // As long as the ticket waits for its resident; then it is closed anyway.
  'confirm-ticket': { code: 2, days: AUTO_CLOSE_DAYS, subject: 'id', isSingleUse: true },
  // Mail programs offer it for as long as the mail is kept; doing it twice changes nothing.
  unsubscribe: { code: 3, days: 365, subject: 'word', isSingleUse: false },
  // Both end with the time that their booking is kept for an answer.
  'decide-booking': { code: 4, days: 90, subject: 'id', isSingleUse: true },
  'answer-offer': { code: 5, days: 1, subject: 'id', isSingleUse: true },
}

/** A link as it was signed: one action, on one subject, for one person. */
export interface SignedLink {
  action: LinkAction
  /** Id of the document, or the word. */
  subject: string
  userId: string
  expiresAt: Date
  /** Sixteen hexadecimal digits of the message that it was sent with: its mail and its SMS are one link. */
  nonce: string
}

/** Hexadecimal digits of a nonce. */
export const NONCE_DIGITS = 16

/** A link that is sent at `now` with a message; `deadline` is the instant after which nobody asks for its answer. */
export function linkFor(
  about: Pick<SignedLink, 'action' | 'subject' | 'userId'>,
  notificationId: string,
  now: Date,
  deadline: Date | null = null,
): SignedLink {
  const nonce = notificationId.replaceAll('-', '').slice(0, NONCE_DIGITS)
  const latest = addDays(now, LINK_RULES[about.action].days)
  return { ...about, nonce, expiresAt: deadline && deadline < latest ? deadline : latest }
}

/** When a link was sent that has no deadline. */
export function sentAt({ action, expiresAt }: SignedLink): Date {
  return addDays(expiresAt, -LINK_RULES[action].days)
}

/** Whether a ticket still waits for what its link asks: resolved, and by the very work that the link was sent about. */
export function isStillAsked(
  link: SignedLink,
  { status, resolvedAt }: { status: TicketStatus; resolvedAt: Date | string | null },
): boolean {
  return status === 'resolved' && resolvedAt !== null && new Date(resolvedAt) <= sentAt(link)
}

/** What a booking has to be for a link about it to ask for anything. */
const ASKED_STATUS: Partial<Record<LinkAction, BookingStatus>> = {
  'decide-booking': 'pending',
  'answer-offer': 'offered',
}

/** Whether a booking still waits for what its link asks. */
export function isAnswerAwaited({ action }: SignedLink, { status }: { status: BookingStatus }): boolean {
  return ASKED_STATUS[action] === status
}

/** What a link that was carried out is remembered by, whichever of its copies did it. */
export function spentKey({ action, subject, userId, nonce }: SignedLink): string {
  return [action, subject, userId, nonce].join(':')
}

/** The action that a code names; null for a code that none has. */
export function actionOfCode(code: number): LinkAction | null {
  return LINK_ACTIONS.find((action) => LINK_RULES[action].code === code) ?? null
}
