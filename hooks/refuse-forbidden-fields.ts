import type { CollectionBeforeValidateHook, FlattenedField, PayloadRequest } from 'payload'
import { notPermitted } from '@/domain/violations'
import { sameValue } from './same-value'

type Data = Record<string, unknown>
type Test = (args: { req: PayloadRequest; data: Data; doc: Data }) => boolean | Promise<boolean>

/** Marks the test of a field that some people write: for the others it is 403, not silently dropped. */
export const REFUSES_OTHERS = 'refusesOthers'

/** What the client sent, kept from before Payload drops what field access forbids. */
export function keepSent(req: PayloadRequest, collection: string, data: unknown): void {
  req.context.sent = { collection, data: structuredClone(data as Data) }
}

/** What the client sent to this collection; null when the write is not a client's. */
export function sentTo(req: PayloadRequest, collection: string): Data | null {
  const sent = req.context.sent as { collection: string; data: Data } | undefined
  return sent?.collection === collection ? sent.data : null
}

/** 403 for a change of a field that others may write, but not this person (contract §3, "Derived fields"). */
export const refuseForbiddenFields: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const sent = sentTo(req, collection.slug)
  delete req.context.sent
  if (operation !== 'update' || !sent) return data
  for (const field of collection.flattenedFields) {
    const test = guardOf(field)
    const value = sent[field.name]
    if (!test || value === undefined || sameValue(value, originalDoc?.[field.name])) continue
    if (!(await test({ req, data: sent, doc: originalDoc as Data }))) {
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
