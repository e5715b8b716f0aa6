'use client'

import { useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { ControlButton } from '../ControlButton'
import type { RefusedError } from '../call-api'
import { useDocumentForm } from '../use-document-form'
import { type AffectedBooking, AffectedBookings } from './AffectedBookings'

/** The refusal that names whose bookings a closure would end. */
const AFFECTED = 'bookings_affected'

/**
 * In place of the closure's save button. Where people have booked that time, nothing is stored before whoever closes it has seen
 * whose bookings end.
 */
export function ClosureControls({ zone }: { zone: string }) {
  const form = useDocumentForm('closures')
  const isModified = useFormModified()
  const affected = affectedOf(form.refusal)
  const save = (cancelBookings: boolean) =>
    form.save({
      body: { ...form.getData(), cancelBookings },
      answers: [AFFECTED],
      done: cancelBookings ? 'Closed. Whoever had booked is told, and gets everything back.' : 'Closed.',
    })
  return (
    <>
      <ControlButton
        label="Close it"
        isQuiet={affected !== null}
        isDisabled={form.isBusy || !(isModified || form.isNew)}
        onPress={() => void save(false)}
      />
      {affected && (
        <CancelQuestion
          affected={affected}
          zone={zone}
          isBusy={form.isBusy}
          onAgree={() => void save(true)}
          onDismiss={form.forgetRefusals}
        />
      )}
    </>
  )
}

interface Affected {
  bookings: AffectedBooking[]
  count: number
}

function affectedOf(refusal: RefusedError | null): Affected | null {
  if (refusal?.code !== AFFECTED) return null
  const { bookings, count } = refusal.details as unknown as Affected
  return { bookings, count: count ?? bookings.length }
}

interface CancelQuestionProps {
  affected: Affected
  zone: string
  isBusy: boolean
  onAgree: () => void
  onDismiss: () => void
}

/** Hangs below the button that asked for it, in sight wherever the form has been scrolled to. */
function CancelQuestion({ affected, zone, isBusy, onAgree, onDismiss }: CancelQuestionProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { count } = affected
  const isOne = count === 1
  return (
    <section className="estate-question" aria-labelledby="estate-affected">
      <h2 id="estate-affected" ref={heading} tabIndex={-1}>
        {isOne ? 'One booking is in that time' : `${count} bookings are in that time`}
      </h2>
      <AffectedBookings {...affected} zone={zone} />
      <p>Nothing has been closed yet. Whoever is cancelled is told why, and gets everything back.</p>
      <div className="estate-controls">
        <ControlButton label="Back" isQuiet isDisabled={isBusy} onPress={onDismiss} />
        <ControlButton
          label={isOne ? 'Close and cancel this booking' : `Close and cancel these ${count} bookings`}
          isDisabled={isBusy}
          onPress={onAgree}
        />
      </div>
    </section>
  )
}
