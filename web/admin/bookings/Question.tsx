'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { NOTE_MAX } from '@/domain/bookings/words'
import { ControlButton } from '../announcements/ControlButton'

interface QuestionProps {
  heading: string
  /** What follows from it. */
  explanation?: string
  /** Above the box for the reason. */
  label: string
  isReasonNeeded?: boolean
  confirmLabel: string
  isBusy: boolean
  /** Gets the reason, trimmed; empty for none. */
  onConfirm: (reason: string) => void
  onDismiss: () => void
}

/** Asks once more, with a reason, before something that is not taken back. */
export function Question(props: QuestionProps) {
  const { heading, explanation, label, isReasonNeeded = false, confirmLabel, isBusy } = props
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState('')
  useEffect(() => box.current?.focus(), [])
  return (
    <section className="estate-question" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {explanation && <p>{explanation}</p>}
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={box}
        rows={3}
        maxLength={NOTE_MAX}
        required={isReasonNeeded}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onDismiss()
        }}
      />
      <div className="estate-controls">
        <ControlButton label="Back" isQuiet isDisabled={isBusy} onPress={props.onDismiss} />
        <ControlButton
          label={confirmLabel}
          isDisabled={isBusy || (isReasonNeeded && reason.trim() === '')}
          onPress={() => props.onConfirm(reason.trim())}
        />
      </div>
    </section>
  )
}
