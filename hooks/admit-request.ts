import type { CollectionBeforeOperationHook, SanitizedCollectionConfig, Where } from 'payload'
import { invalid } from '@/domain/violations'
import { requireActor } from './actor'

/** What somebody who is not signed in may ask for. */
const OPEN_OPERATIONS = ['login', 'forgotPassword', 'resetPassword', 'refresh']

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** No row has it: an id that is none is answered like one that does not exist. */
const NO_SUCH_ID = '00000000-0000-0000-0000-000000000000'

/** Operations that take a filter and an order. */
export const READ_OPERATIONS: readonly string[] = ['read', 'count', 'readDistinct']

/** Fields of every document that no client sets. */
const KEPT_BY_DATABASE = ['id', 'createdAt', 'updatedAt']

/** The first thing every operation for a person passes: a live account, an id that is one, no forged basics. */
export const admitRequest: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || OPEN_OPERATIONS.includes(operation)) return args
  await requireActor(req)
  if ('id' in args && args.id !== undefined && !isUuid(args.id)) args.id = NO_SUCH_ID
  if ((operation === 'create' || operation === 'update') && args.data) {
    for (const field of KEPT_BY_DATABASE) delete (args.data as Record<string, unknown>)[field]
  }
  if (READ_OPERATIONS.includes(operation)) refuseNestedPaths(collection, args as Filtered)
  return args
}

interface Filtered {
  where?: Where
  sort?: string | string[]
}

/** A filter that reaches into a related document would tell what that document hides: filter by its id. */
function refuseNestedPaths(collection: SanitizedCollectionConfig, { where, sort }: Filtered): void {
  const links = collection.flattenedFields.filter(
    (field) => field.type === 'relationship' || field.type === 'upload',
  )
  const names = new Set(links.map((field) => field.name))
  const sorted = typeof sort === 'string' ? sort.split(',') : (sort ?? [])
  const paths = [...pathsIn(where), ...sorted.map((path) => path.trim().replace(/^-/, ''))]
  const nested = paths.find((path) => path.includes('.') && names.has(path.split('.')[0] ?? ''))
  if (nested)
    throw invalid([{ field: nested, message: 'Filter and sort by the fields of this list, and by ids.' }])
}

function pathsIn(where: Where | undefined): string[] {
  if (!where || typeof where !== 'object') return []
  return Object.entries(where).flatMap(([path, condition]) =>
    Array.isArray(condition) ? condition.flatMap((part) => pathsIn(part as Where)) : [path],
  )
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}
