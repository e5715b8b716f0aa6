import { type Actor, isPerson, type Person } from '../actor'
import { breaksPolicy, conflict, notPermitted } from '../violations'
import { REPORTS_THAT_HIDE, type ReportOutcome } from './words'

/** A report as far as a decision looks at it. */
export interface Report {
  outcome: ReportOutcome
  subjectAuthorId: string | null
  /** What it was about is no longer stored. */
  isGone: boolean
}

/** What is decided without a word, and what is told to its author with one. */
const NEEDS_REASON: readonly ReportOutcome[] = ['removed', 'warned']

/** Nobody reports themselves. @throws RuleViolation 403. */
export function requireAnothers(userId: string, authorId: string | null): void {
  if (userId === authorId) throw notPermitted('This is your own. You can change it yourself.', 'subjectId')
}

/**
 * Nobody lets their own stand that was hidden, removed or has to be looked at, moderators neither. `field` is what they sent.
 * @throws RuleViolation 403.
 */
export function requireAnothersDecision(actor: Actor, authorId: string | null, field: string): void {
  if (isPerson(actor) && actor.userId === authorId)
    throw notPermitted('Somebody else of the committee decides about yours.', field)
}

/**
 * What was reported is looked at as it was: until then its author neither rewrites it nor takes it away.
 * @throws RuleViolation 409 `reported`.
 */
export function requireUnreported(openReports: number): void {
  if (openReports > 0)
    throw conflict(
      'reported',
      'This has been reported. It stays as it is until the committee has looked at it.',
    )
}

/** Whether so many open reports, each by another person, hide what they are about. */
export function isEnoughToHide(openReports: number): boolean {
  return openReports >= REPORTS_THAT_HIDE
}

/**
 * Whether a moderator's decision may be made; a report is decided once, and all the open ones of its subject with it.
 * @throws RuleViolation 409 `already_decided`, `subject_gone`; 403 for letting one's own stand; 422 `reason_required`.
 */
export function requireDecision(
  actor: Person,
  report: Report,
  outcome: ReportOutcome,
  note: string | null,
): void {
  if (report.outcome !== 'open')
    throw conflict('already_decided', 'This has been decided. Change what it is about instead.', {
      outcome: report.outcome,
    })
  if (report.isGone && outcome !== 'open' && outcome !== 'dismissed')
    throw conflict('subject_gone', 'It is not there any more. The report can only be dismissed.')
  if (outcome === 'dismissed') requireAnothersDecision(actor, report.subjectAuthorId, 'outcome')
  if (NEEDS_REASON.includes(outcome) && !note)
    throw breaksPolicy('reason_required', 'Say why: its author is told.', 'decisionNote')
}
