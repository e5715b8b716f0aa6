'use client'

import { Question } from '../Question'
import type { Move } from './move'

interface MoveQuestionProps {
  move: Move
  isBusy: boolean
  onConfirm: (reason: string) => void
  onDismiss: () => void
}

/** Asks once more what a move asks. */
export function MoveQuestion({ move, isBusy, onConfirm, onDismiss }: MoveQuestionProps) {
  if (!move.question) return null
  const { heading, explanation, confirmLabel, reason } = move.question
  return (
    <Question
      heading={heading}
      {...(explanation ? { explanation } : {})}
      {...(reason ? { label: reason.label, isReasonNeeded: reason.isNeeded } : {})}
      confirmLabel={confirmLabel}
      isBusy={isBusy}
      onConfirm={onConfirm}
      onDismiss={onDismiss}
    />
  )
}
