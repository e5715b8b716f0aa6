'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { ControlButton } from './ControlButton'

/** Characters of a reason, whatever it is about. */
const REASON_MAX = 500

interface QuestionProps {
  heading: string
  /** What follows from it. */
  explanation?: string
  /** Above the box for the reason; without one nothing is to be written. */
  label?: string
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
  const section = useRef<HTMLElement>(null)
  useEffect(() => (box.current ?? section.current)?.focus(), [])
  return (
    <section className="estate-question" aria-labelledby={`${id}-heading`} ref={section} tabIndex={-1}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {explanation && <p>{explanation}</p>}
      {label && (
        <>
          <label htmlFor={id}>{label}</label>
          <textarea
            id={id}
            ref={box}
            rows={3}
            maxLength={REASON_MAX}
            required={isReasonNeeded}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') props.onDismiss()
            }}
          />
        </>
      )}
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
