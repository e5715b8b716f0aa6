import type { CollectionAfterOperationHook, CollectionBeforeOperationHook } from 'payload'
import { SECRET_LINK_KINDS } from '@/domain/notifications'
import { READ_OPERATIONS } from '../admit-request'
import { mapDocuments } from '../map-documents'
import { restrictFilters } from '../restrict-filters'

const SECRET: readonly string[] = SECRET_LINK_KINDS

/** Takes the link out of messages that open an account; the mail has it. */
export const hideSecretLinks: CollectionAfterOperationHook = ({ result, overrideAccess }) => {
  if (overrideAccess) return result
  return mapDocuments(result, (row) =>
    'url' in row && SECRET.includes(String(row.kind)) ? { ...row, url: null } : row,
  )
}

/** A filter on the link would tell by its result what it is. */
export const guardSecretLinks: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || !READ_OPERATIONS.includes(operation)) return args
  return restrictFilters(args, ['url'], { kind: { not_in: [...SECRET] } })
}
