'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { type BookingStatus, OPEN_BOOKING_STATUSES } from '@/domain/bookings/words'

/** What of a booking is still moved or mended; once it is over, the head of the form tells it. */
export function WhileOpen({ children }: { children: ReactNode }) {
  const { id } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields.status?.value) as BookingStatus | undefined
  const isOpen = !id || OPEN_BOOKING_STATUSES.some((open) => open === status)
  return isOpen ? children : null
}
