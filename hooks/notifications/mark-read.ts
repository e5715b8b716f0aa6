import type { CollectionBeforeChangeHook } from 'payload'
import { nowOf } from '../actor'

/** PATCH `{read: true}` stamps the first reading; `{read: false}` takes it back. */
export const markRead: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { read, ...rest } = data
  if (typeof read !== 'boolean') return rest
  return { ...rest, readAt: read ? (originalDoc?.readAt ?? nowOf(req).toISOString()) : null }
}
