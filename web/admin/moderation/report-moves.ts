import { isRemovable, type ReportOutcome, type ReportSubject } from '@/domain/moderation/words'
import type { Move } from '../moves/move'

const told = (label: string) => ({ field: 'decisionNote', label, isNeeded: true })

/** A report and what it is about, as far as the decisions on offer depend on them. */
export interface DecidableReport {
  outcome: ReportOutcome
  subject: ReportSubject
  /** What it is about is hidden already. */
  isHidden: boolean
}

/** What a moderator may make of an open report; nothing of one that is decided. */
export function reportMoves({ outcome, subject, isHidden }: DecidableReport): Move[] {
  if (outcome !== 'open') return []
  const moves = [dismissal, hiding(isHidden), warning]
  return isRemovable(subject) ? [...moves, removal] : moves
}

const dismissal: Move = {
  label: 'Dismiss',
  body: { outcome: 'dismissed' },
  done: 'Dismissed: it stands.',
  isQuiet: true,
}

const hiding = (isHidden: boolean): Move => ({
  label: isHidden ? 'Keep hidden' : 'Hide',
  body: { outcome: 'hidden' },
  done: 'Hidden. Only moderators and its author see it.',
  isQuiet: true,
})

const warning: Move = {
  label: 'Warn …',
  body: { outcome: 'warned' },
  done: 'Its author has been warned.',
  isQuiet: true,
  question: {
    heading: 'Warn its author?',
    explanation: 'They are told why. What they wrote stays as it is.',
    confirmLabel: 'Warn',
    reason: told('Why? It is sent to its author.'),
  },
}

const removal: Move = {
  label: 'Remove …',
  body: { outcome: 'removed' },
  done: 'Removed.',
  question: {
    heading: 'Remove it?',
    explanation: 'Nobody but moderators sees it any more. It can be restored on its own page.',
    confirmLabel: 'Remove',
    reason: told('Why? It is sent to its author.'),
  },
}
