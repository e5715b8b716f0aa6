'use client'

import { ControlButton } from '../ControlButton'
import { useDocumentForm } from '../use-document-form'

/** Books for whoever is named; what stands in the way is said at its field. */
export function NewBookingButton() {
  const form = useDocumentForm('bookings')
  const book = () => form.save({ body: form.getData(), done: 'Booked. Whoever it is for has been told.' })
  return <ControlButton label="Book it" isDisabled={form.isBusy} onPress={book} />
}
