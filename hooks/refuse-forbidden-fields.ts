import type { CollectionBeforeValidateHook, FlattenedField, PayloadRequest } from 'payload'
import { notPermitted } from '@/domain/violations'
import { sameValue } from './same-value'

type Data = Record<string, unknown>
type Test = (args: { req: PayloadRequest; data: Data; doc: Data }) => boolean | Promise<boolean>

/** Marks the test of a field that some people write: for the others it is 403, not silently dropped. */
export const REFUSES_OTHERS = 'refusesOthers'

/** What the client sent, kept from before Payload drops what field access forbids. */
export function keepSent(req: PayloadRequest, collection: string, data: unknown): void {
  req.context.sent = { collection, data: { ...(data as Data) } }
}

/** 403 for a change of a field that others may write, but not this person (contract §3, "Derived fields"). */
export const refuseForbiddenFields: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const sent = req.context.sent as { collection: string; data: Data } | undefined
  if (operation !== 'update' || sent?.collection !== collection.slug) return data
  delete req.context.sent
  for (const field of collection.flattenedFields) {
    const test = guardOf(field)
    const value = sent.data[field.name]
    if (!test || value === undefined || sameValue(value, originalDoc?.[field.name])) continue
    if (!(await test({ req, data: sent.data, doc: originalDoc as Data }))) {
      throw notPermitted(`You may not change ${field.name} of this record.`, field.name)
    }
  }
  return data
}

function guardOf(field: FlattenedField): Test | null {
  const update =
    'access' in field ? (field.access?.update as (Test & { refusesOthers?: boolean }) | undefined) : null
  return update?.[REFUSES_OTHERS] ? update : null
}
