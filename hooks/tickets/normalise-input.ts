import type { CollectionBeforeOperationHook } from 'payload'
import { PRIORITY_ALIASES } from '@/domain/tickets/words'

const PRIORITY_FIELDS = ['priority', 'requestedPriority'] as const

/** `urgent` is the other word for `emergency`; the CLI names itself by a header and by nothing else. */
export const normaliseInput: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if ((operation !== 'create' && operation !== 'update') || !args.data) return args
  const data = args.data as Record<string, unknown>
  for (const field of PRIORITY_FIELDS) {
    const value = data[field]
    if (typeof value === 'string' && Object.hasOwn(PRIORITY_ALIASES, value))
      data[field] = PRIORITY_ALIASES[value]
  }
  if (!overrideAccess && data.channel === 'cli') delete data.channel
  return args
}
