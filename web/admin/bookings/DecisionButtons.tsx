'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { Question } from '../Question'
import { useMove } from './use-move'

interface DecisionButtonsProps {
  id: string
  number: string
  /** Of the booking as its row shows it. */
  updatedAt: string
}

/** Yes or no to one booking of the queue. A no says why. */
export function DecisionButtons({ id, number, updatedAt }: DecisionButtonsProps) {
  const { move, isBusy } = useMove(id)
  const decide = (body: Record<string, unknown>, done: string) =>
    void move({ ...body, expectedUpdatedAt: updatedAt }, done)
  const [isRejecting, setIsRejecting] = useState(false)
  if (isRejecting)
    return (
      <Question
        heading={`Reject ${number}?`}
        label="Why? It is sent to whoever booked."
        isReasonNeeded
        confirmLabel="Reject"
        isBusy={isBusy}
        onConfirm={(note) => decide({ status: 'rejected', note }, `${number} is rejected.`)}
        onDismiss={() => setIsRejecting(false)}
      />
    )
  return (
    <div className="estate-controls">
      <Button
        size="small"
        margin={false}
        disabled={isBusy}
        onClick={() => decide({ status: 'confirmed' }, `${number} is approved.`)}
        aria-label={`Approve ${number}`}
      >
        Approve
      </Button>
      <Button
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={isBusy}
        onClick={() => setIsRejecting(true)}
        aria-label={`Reject ${number} …`}
      >
        Reject …
      </Button>
    </div>
  )
}
