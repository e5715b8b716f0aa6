import type { CollectionBeforeChangeHook } from 'payload'
import { contactPhone } from '@/domain/contacts/phone'

/** Keeps a number that can be called, and no hours for who answers day and night. */
export const storeContact: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const isNews = typeof data.phone === 'string' && data.phone !== originalDoc?.phone
  const isAlways = data.available24x7 ?? originalDoc?.available24x7
  return {
    ...data,
    ...(isNews ? { phone: contactPhone(data.phone) } : {}),
    ...(isAlways ? { availableHours: null } : {}),
  }
}
