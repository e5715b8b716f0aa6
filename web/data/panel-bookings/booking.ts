import type { Payload } from 'payload'
import { cache } from 'react'
import type { Booking, LedgerEntry } from '@/payload-types'
import { panelRequest } from '../panel-request'

/** One booking as the viewer may see it, with what it names; null when there is none. Read once a render. */
export const panelBooking = cache(async (payload: Payload, id: string): Promise<Booking | null> => {
  const req = await panelRequest(payload)
  return payload.findByID({
    collection: 'bookings',
    id,
    depth: 1,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
})

/** One entry with its booking and who wrote it down; null when there is none that the viewer may see. */
export const panelEntry = cache(async (payload: Payload, id: string): Promise<LedgerEntry | null> => {
  const req = await panelRequest(payload)
  return payload.findByID({
    collection: 'ledger-entries',
    id,
    depth: 1,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
})
