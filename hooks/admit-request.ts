import type { CollectionBeforeOperationHook } from 'payload'
import { requireActor } from './actor'

/** What somebody who is not signed in may ask for. */
const OPEN_OPERATIONS = ['login', 'forgotPassword', 'resetPassword', 'refresh']

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** No row has it: an id that is none is answered like one that does not exist. */
const NO_SUCH_ID = '00000000-0000-0000-0000-000000000000'

/** Fields of every document that no client sets. */
const KEPT_BY_DATABASE = ['id', 'createdAt', 'updatedAt']

/** The first thing every operation for a person passes: a live account, an id that is one, no forged basics. */
export const admitRequest: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess || OPEN_OPERATIONS.includes(operation)) return args
  await requireActor(req)
  if ('id' in args && args.id !== undefined && !isUuid(args.id)) args.id = NO_SUCH_ID
  if ((operation === 'create' || operation === 'update') && args.data) {
    for (const field of KEPT_BY_DATABASE) delete (args.data as Record<string, unknown>)[field]
  }
  return args
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}
