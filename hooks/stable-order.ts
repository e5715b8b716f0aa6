import type { CollectionBeforeOperationHook } from 'payload'

/** Rows of one instant have an order too, so that none is shown twice or left out between two pages. */
export const stableOrder: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
}) => {
  if (operation !== 'read' || overrideAccess || 'id' in args) return args
  const { sort } = args as { sort?: string | string[] }
  const asked = (Array.isArray(sort) ? sort : (sort ?? '').split(',')).filter((path) => path.trim() !== '')
  const usual = [collection.defaultSort ?? []].flat()
  const order = asked.length > 0 ? asked : usual
  return { ...args, sort: [...order, 'id'] }
}
