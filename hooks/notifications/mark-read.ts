import type { CollectionBeforeChangeHook } from 'payload'
import { nowOf } from '@/hooks/actor'

/** `{ read: true }` stamps when a message was first read; it stays read. */
export const markRead: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { read, ...fields } = data
  if (read !== true || originalDoc?.readAt) return fields
  return { ...fields, readAt: nowOf(req).toISOString() }
}
