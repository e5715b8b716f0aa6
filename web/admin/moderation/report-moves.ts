import type { ReportOutcome } from '@/domain/moderation/words'
import type { Move } from '../moves/move'

const told = (label: string) => ({ field: 'decisionNote', label, isNeeded: true })

/** What a moderator may make of an open report; nothing of one that is decided. */
export function reportMoves(outcome: ReportOutcome): Move[] {
  if (outcome !== 'open') return []
  return [
    {
      label: 'Dismiss',
      body: { outcome: 'dismissed' },
      done: 'Dismissed: it stands.',
      isQuiet: true,
    },
    {
      label: 'Hide',
      body: { outcome: 'hidden' },
      done: 'Hidden. Only moderators and its author see it.',
      isQuiet: true,
    },
    {
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
    },
    {
      label: 'Remove …',
      body: { outcome: 'removed' },
      done: 'Removed.',
      question: {
        heading: 'Remove it?',
        explanation: 'Nobody but moderators sees it any more. It can be restored on its own page.',
        confirmLabel: 'Remove',
        reason: told('Why? It is sent to its author.'),
      },
    },
  ]
}
