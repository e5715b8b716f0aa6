import type { CollectionBeforeOperationHook } from 'payload'

/** Payload forces the fields that the masking looks at only on who names what they want, not on who names what they do not. */
export const keepForcedSelect: CollectionBeforeOperationHook = ({ args, collection }) => {
  const { select } = args as { select?: Record<string, unknown> }
  const { forceSelect } = collection
  if (!select || !forceSelect) return args
  const kept = Object.entries(select).filter(([field, wish]) => wish === true || !(field in forceSelect))
  return { ...args, select: kept.length > 0 ? Object.fromEntries(kept) : undefined }
}
