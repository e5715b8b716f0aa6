import { type Actor, isPerson } from '../actor'
import type { Urgency } from '../notifications'
import { breaksPolicy, conflict, invalid, notPermitted } from '../violations'
import { type Announcement, isTakeBackOpen, mayAlarm, mayTakeBack } from './announcement'
import { namesAnybody } from './audience'
import type { AnnouncementStatus } from './words'

/** What changes with publishing, and what the writer has to see to. */
export interface AnnouncementPlan {
  /** Derived fields to store beside what the client sent. */
  derived: Partial<{
    status: AnnouncementStatus
    urgency: Urgency
    publishedAt: Date | null
    publishAt: Date | null
    withdrawnAt: Date | null
    recipientCount: null
  }>
  happens: 'nothing' | 'published' | 'taken_back' | 'withdrawn'
}

export interface WriteFacts {
  now: Date
  /** Whether the client itself named the status, changed or not. */
  isStatusSent: boolean
  /** Whether the audience is anybody at this moment; asked only where it decides. */
  hasRecipients: () => Promise<boolean>
}

/** Fields that may change once everybody has been told. */
const OPEN_FIELDS = ['pinned', 'commentsLocked'] as const

/**
 * What a write makes of an announcement. `after` is what it would be; `changed` names the fields that differ.
 * @throws RuleViolation in this order: 400 for a time beside publishing at once; 409 `already_published`, `not_due`,
 * `transition_not_allowed`; 403; 422 `valid_until_required`, `valid_until_past`, `publish_in_past`, `publish_at_required`,
 * `empty_audience` (contract §3 and §5).
 */
export async function planWrite(
  actor: Actor,
  before: Announcement,
  after: Announcement,
  changed: readonly string[],
  facts: WriteFacts,
): Promise<AnnouncementPlan> {
  if (before.status === 'published' || before.status === 'withdrawn')
    return planPublished(actor, before, after, changed, facts)
  refuseTwoTimes(after, changed, facts.now)
  if (!isPerson(actor)) requireDue(before, after, facts.now)
  if (after.status === 'withdrawn') throw cannotMove(before.status, ['draft', 'scheduled', 'published'])
  refuseAlarm(actor, before, after)
  requireValidity(before, after, facts.now)
  requireFuture(before, after, facts.now)
  if (after.status === 'published') {
    await requireRecipients(after, facts)
    return { derived: published(facts.now), happens: 'published' }
  }
  if (after.status === 'scheduled') await requireRecipients(after, facts)
  return { derived: {}, happens: 'nothing' }
}

function published(now: Date): AnnouncementPlan['derived'] {
  return { publishedAt: now, publishAt: null, recipientCount: null }
}

function planPublished(
  actor: Actor,
  before: Announcement,
  after: Announcement,
  changed: readonly string[],
  { now, isStatusSent }: WriteFacts,
): AnnouncementPlan {
  if (after.status === 'draft' && before.status === 'published') return takeBack(actor, before, changed, now)
  const frozen = changed.filter((field) => field !== 'status' && !isOpen(field))
  const isWithdrawal = before.status === 'published' && after.status === 'withdrawn'
  const isAgain = after.status === before.status && isStatusSent && changed.length === 0
  const isMoved = after.status !== before.status && !isWithdrawal
  if (frozen.length > 0 || isAgain || isMoved) throw alreadyPublished(before, frozen)
  return isWithdrawal
    ? { derived: { withdrawnAt: now }, happens: 'withdrawn' }
    : { derived: {}, happens: 'nothing' }
}

const isOpen = (field: string): boolean => (OPEN_FIELDS as readonly string[]).includes(field)

/** Once the messages are on their way nobody may; until then the author, and nobody else. */
function takeBack(
  actor: Actor,
  before: Announcement,
  changed: readonly string[],
  now: Date,
): AnnouncementPlan {
  const frozen = changed.filter((field) => field !== 'status' && !isOpen(field))
  if (frozen.length > 0) throw alreadyPublished(before, frozen)
  if (!isTakeBackOpen(before, now)) throw alreadyPublished(before, [])
  if (!mayTakeBack(actor, before, now)) throw notPermitted('Only who published it takes it back.', 'status')
  return { derived: { publishedAt: null, recipientCount: null }, happens: 'taken_back' }
}

function alreadyPublished(before: Announcement, fields: readonly string[]) {
  const what = fields.length > 0 ? ` ${fields.join(', ')} cannot change any more.` : ''
  return conflict(
    'already_published',
    `It has been ${before.status}.${what} Publish a new announcement that supersedes it, or withdraw it.`,
    { status: before.status, fields },
  )
}

function cannotMove(from: AnnouncementStatus, allowed: readonly AnnouncementStatus[]) {
  return conflict('transition_not_allowed', `From ${from} it can become: ${allowed.join(', ')}.`, { allowed })
}

/** Publishing at once would pass over the time that came with it: one of the two was not meant. */
function refuseTwoTimes({ status, publishAt }: Announcement, changed: readonly string[], now: Date): void {
  if (status !== 'published' || !changed.includes('publishAt') || !publishAt || publishAt <= now) return
  const message = 'Publishing is at once. To publish it at this time, schedule it; else leave the time out.'
  throw invalid([{ field: 'publishAt', message }])
}

/** The job moves what is scheduled and due, and nothing else: its author may have changed the plan while it waited. */
function requireDue(before: Announcement, after: Announcement, now: Date): void {
  if (after.status === before.status) return
  const isDue = before.status === 'scheduled' && before.publishAt !== null && before.publishAt <= now
  if (!isDue) throw conflict('not_due', 'It is not due to be published.', { status: before.status })
}

function refuseAlarm(actor: Actor, before: Announcement, after: Announcement): void {
  const isRaised = after.urgency === 'emergency' && before.urgency !== 'emergency'
  const isSent = after.urgency === 'emergency' && after.status !== 'draft'
  if ((isRaised || isSent) && !mayAlarm(actor)) {
    throw notPermitted(
      'An emergency is announced by the committee, the administrator, the facility manager or the security head.',
      'urgency',
    )
  }
}

function requireValidity(before: Announcement, after: Announcement, now: Date): void {
  const { urgency, validUntil, publishAt, status } = after
  if (urgency === 'emergency' && !validUntil)
    throw breaksPolicy('valid_until_required', 'Say until when the emergency holds.', 'validUntil')
  const isAsked = status !== 'draft' || !sameInstant(validUntil, before.validUntil)
  const from = status === 'scheduled' && publishAt && publishAt > now ? publishAt : now
  if (validUntil && isAsked && validUntil <= from) {
    throw breaksPolicy('valid_until_past', 'It would no longer hold when it is published.', 'validUntil')
  }
}

function requireFuture(before: Announcement, after: Announcement, now: Date): void {
  const { publishAt, status } = after
  if (status === 'scheduled' && !publishAt)
    throw breaksPolicy('publish_at_required', 'Say when it is to be published.', 'publishAt')
  const isAsked = status === 'scheduled' || !sameInstant(publishAt, before.publishAt)
  if (publishAt && isAsked && publishAt <= now)
    throw breaksPolicy('publish_in_past', 'The time to publish it is over already.', 'publishAt')
}

const sameInstant = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime()

async function requireRecipients(after: Announcement, facts: WriteFacts): Promise<void> {
  if (namesAnybody(after.audience) && (await facts.hasRecipients())) return
  throw breaksPolicy(
    'empty_audience',
    'There is nobody in this audience. Choose who is to be told.',
    'audience',
  )
}
