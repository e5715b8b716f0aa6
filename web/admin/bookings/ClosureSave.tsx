import type { BeforeDocumentControlsServerProps } from 'payload'
import { decidesOnBookings } from '@/domain/bookings/parts'
import { env } from '@/server/env'
import { panelActor } from '@/web/data/panel-request'
import { ClosureControls } from './ClosureControls'

/** The closure's save button for those who may close, in the estate's zone. */
export async function ClosureSave({ payload }: BeforeDocumentControlsServerProps) {
  return decidesOnBookings(await panelActor(payload)) ? <ClosureControls zone={env.timeZone} /> : null
}
