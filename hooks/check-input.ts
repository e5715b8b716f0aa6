import type {
  CollectionBeforeValidateHook,
  FlattenedField,
  GlobalBeforeValidateHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { plainLines } from '@/domain/controls'
import { invalid } from '@/domain/violations'
import { coercedWithin } from './coerced-within'
import { complaintOf } from './complain-of-value'
import { sentTo } from './refuse-forbidden-fields'
import { sameValue } from './same-value'
import { isUuid } from './uuid'

interface Problem {
  field: string
  message: string
}
type Data = Record<string, unknown>

/**
 * Checks types, lengths, choices and related ids of what a client changes, before any rule is asked, so that
 * malformed input is 400 with one entry a field. Payload's own validation runs later and still guards the rest.
 */
export const checkInput: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data) return data
  plainTexts(collection.flattenedFields, data)
  const problems = checkFields(
    collection.flattenedFields,
    data,
    operation === 'create' ? undefined : originalDoc,
  )
  problems.push(...coercedFields(collection, data, originalDoc, sentTo(req, collection.slug)))
  if (problems.length > 0) throw invalid(problems)
  if (req.user && req.context.actor !== undefined) {
    const unseen = await checkRelated(collection, data, originalDoc, req)
    if (unseen.length > 0) throw invalid(unseen)
  }
  return data
}

/** Numbers, yes-or-no and groups that came as text: Payload has made something of them before any hook could see. */
function coercedFields(
  collection: SanitizedCollectionConfig,
  data: Data,
  original: Data | undefined,
  sent: Data | null,
): Problem[] {
  const inside = collection.flattenedFields.flatMap((field) => coercedWithin(field, sent?.[field.name]))
  const outside = collection.flattenedFields
    .filter(({ name }) => typeof sent?.[name] === 'string' && sent[name] !== '')
    .filter(({ name, type }) => {
      if (type === 'group') return true
      const isCoerced = (type === 'number' || type === 'checkbox') && typeof data[name] !== 'string'
      return isCoerced && data[name] !== undefined && !sameValue(data[name], original?.[name])
    })
    .map(({ name }) => ({ field: name, message: `${name} is no text.` }))
  return [...outside, ...inside]
}

/** Takes out of texts of several lines what came along unseen when somebody pasted. */
function plainTexts(fields: FlattenedField[], data: Data): void {
  for (const { name, type } of fields) {
    const value = data[name]
    if (type === 'textarea' && typeof value === 'string') data[name] = plainLines(value)
  }
}

/** The same check for a global. */
export const checkGlobalInput: GlobalBeforeValidateHook = ({ data, global, originalDoc }) => {
  if (data) plainTexts(global.flattenedFields, data)
  const problems = data ? checkFields(global.flattenedFields, data, originalDoc ?? {}) : []
  if (problems.length > 0) throw invalid(problems)
  return data
}

function checkFields(fields: FlattenedField[], data: Data, original: Data | undefined): Problem[] {
  return fields.flatMap((field) => {
    const value = data[field.name]
    if (original && sameValue(value, original[field.name])) return []
    if (value === undefined || value === null || value === '') return checkRequired(field, value, original)
    const message = complaintOf(field, value)
    return message ? [{ field: field.name, message }] : []
  })
}

function checkRequired(field: FlattenedField, value: unknown, original: Data | undefined): Problem[] {
  const isRequired = 'required' in field && field.required === true && !('virtual' in field && field.virtual)
  const isAsked = original === undefined ? !isFilledByRules(field) : value !== undefined
  if (!isRequired || !isAsked) return []
  return [{ field: field.name, message: `${field.name} is missing.` }]
}

/** Fields no client may create are filled by a later hook. */
function isFilledByRules(field: FlattenedField): boolean {
  return 'access' in field && field.access?.create !== undefined
}

/** Ids that do not exist, or that the sender may not see. One query per changed relationship. */
async function checkRelated(
  collection: SanitizedCollectionConfig,
  data: Data,
  original: Data | undefined,
  req: PayloadRequest,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const field of collection.flattenedFields) {
    if (field.type !== 'relationship' && field.type !== 'upload') continue
    if (typeof field.relationTo !== 'string' || isCheckedByRules(field, req)) continue
    const ids = idsIn(data[field.name])
    if (ids.length === 0 || sameValue(data[field.name], original?.[field.name])) continue
    if (!(await areSeen(field.relationTo, ids, req))) {
      problems.push({ field: field.name, message: `${field.name} names something that does not exist.` })
    }
  }
  return problems
}

/** Whether a later hook looks the ids up: for everybody, or for those of whom the field says so. */
function isCheckedByRules({ custom }: FlattenedField, req: PayloadRequest): boolean {
  const isChecked: unknown = custom?.isRelationChecked
  return typeof isChecked === 'function' ? isChecked(req.context.actor) : isChecked === true
}

function idsIn(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return [...new Set(values.filter(isUuid))]
}

async function areSeen(collection: string, ids: string[], req: PayloadRequest): Promise<boolean> {
  // What a list leaves out may still be named.
  req.context.isLookUp = true
  try {
    const found = await req.payload.find({
      collection: collection as Parameters<typeof req.payload.find>[0]['collection'],
      where: { id: { in: ids } },
      depth: 0,
      limit: ids.length,
      pagination: false,
      select: {},
      overrideAccess: false,
      disableErrors: true,
      req,
    })
    return found.docs.length === ids.length
  } finally {
    delete req.context.isLookUp
  }
}
