'use client'

import { useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { formatPaise } from '@/domain/money'
import { ControlButton } from '../ControlButton'
import { isStale, STALE } from '../call-api'
import { Question } from '../Question'
import { useDocumentForm } from '../use-document-form'
import type { Allowed } from './allowed'
import { LoadAgain } from './LoadAgain'
import { MoneyLinks } from './MoneyLinks'

/** What of a booking the form itself changes: its time, and what it is for. */
const MOVED = ['start', 'end', 'guests']
const RENAMED = ['purpose']

/** The moves of a booking. What cannot be taken back asks once more. */
export function BookingButtons({ id, allowed }: { id: string; allowed: Allowed }) {
  const form = useDocumentForm('bookings')
  const isModified = useFormModified()
  const [asked, setAsked] = useState<'reject' | 'cancel' | null>(null)
  const move = async (body: Record<string, unknown>, done: string) => {
    const saving = { body: { ...body, expectedUpdatedAt: form.updatedAt }, done, answers: [STALE] }
    if (await form.save(saving)) setAsked(null)
  }
  const changed = [...(allowed.mayMove ? MOVED : []), ...(allowed.mayRename ? RENAMED : [])]
  const change = () => {
    const data = form.getData()
    const body = Object.fromEntries(changed.map((field) => [field, data[field]]))
    return move(body, 'Changed. Whoever has it booked is told of another time.')
  }
  const button = (label: string, isQuiet: boolean, onPress: () => void) => (
    <ControlButton label={label} isQuiet={isQuiet} isDisabled={form.isBusy} onPress={onPress} />
  )
  const { cancelRefundPaise } = allowed
  return (
    <>
      <div className="estate-controls">
        {changed.length > 0 && isModified && button('Save changes', false, () => void change())}
        {allowed.mayApprove &&
          button('Approve', isModified, () => void move({ status: 'confirmed' }, 'Approved.'))}
        {allowed.mayAccept &&
          button('Accept the offer', isModified, () => void move({ status: 'confirmed' }, 'Taken.'))}
        {allowed.mayReject && button('Reject …', true, () => setAsked('reject'))}
        {allowed.mayCheckIn &&
          button('Check in', isModified, () => void move({ checkedIn: true }, 'Checked in.'))}
        <MoneyLinks bookingId={id} {...allowed} />
        {cancelRefundPaise !== null && button('Cancel booking …', true, () => setAsked('cancel'))}
      </div>
      {isStale(form.refusal) && <LoadAgain />}
      {asked === 'reject' && !isStale(form.refusal) && (
        <Question
          heading="Reject this booking?"
          label="Why? It is sent to whoever booked."
          isReasonNeeded
          confirmLabel="Reject"
          isBusy={form.isBusy}
          onConfirm={(note) => void move({ status: 'rejected', note }, 'Rejected.')}
          onDismiss={() => setAsked(null)}
        />
      )}
      {asked === 'cancel' && !isStale(form.refusal) && cancelRefundPaise !== null && (
        <Question
          heading="Cancel this booking?"
          explanation={backInWords(cancelRefundPaise)}
          label="Why? It is sent to whoever booked."
          confirmLabel="Cancel the booking"
          isBusy={form.isBusy}
          onConfirm={(note) =>
            void move({ status: 'cancelled', ...(note && { note }) }, 'Cancelled. Its time is free again.')
          }
          onDismiss={() => setAsked(null)}
        />
      )}
    </>
  )
}

const backInWords = (paise: number): string =>
  paise > 0
    ? `${formatPaise(paise)} of what was paid go back; they are then listed among the refunds due.`
    : 'Nothing goes back.'
