import type { BeforeDocumentControlsServerProps, Payload } from 'payload'
import { bookingOf } from '@/hooks/bookings/booking-of'
import { idOf } from '@/hooks/ids'
import { panelBooking } from '@/web/data/panel-bookings/booking'
import { panelActor } from '@/web/data/panel-request'
import { type Allowed, allowedFor } from './allowed'
import { BookingButtons } from './BookingButtons'
import { NewBookingButton } from './NewBookingButton'

/** In place of the save button: what may be done with this booking now, each as a button that says so. */
export async function BookingControls({ id, payload }: BeforeDocumentControlsServerProps & { id?: string }) {
  if (!id) return <NewBookingButton />
  const allowed = await allowedNow(payload, id)
  return allowed && <BookingButtons id={id} allowed={allowed} />
}

/** What the viewer may do with a stored booking at this moment; null when there is none that they may see. */
export async function allowedNow(payload: Payload, id: string): Promise<Allowed | null> {
  const [actor, stored] = await Promise.all([panelActor(payload), panelBooking(payload, id)])
  if (!stored) return null
  const { facility } = stored
  const approverId = typeof facility === 'object' ? idOf(facility.approver) : null
  const booking = bookingOf({ ...stored }, approverId)
  return allowedFor(actor, booking, Number(stored.refundPaise ?? 0), new Date())
}
