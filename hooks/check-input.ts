import type {
  CollectionBeforeValidateHook,
  FlattenedField,
  GlobalBeforeValidateHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { invalid } from '@/domain/violations'
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
  return collection.flattenedFields
    .filter(({ name }) => typeof sent?.[name] === 'string' && sent[name] !== '')
    .filter(({ name, type }) => {
      if (type === 'group') return true
      const isCoerced = (type === 'number' || type === 'checkbox') && typeof data[name] !== 'string'
      return isCoerced && data[name] !== undefined && !sameValue(data[name], original?.[name])
    })
    .map(({ name }) => ({ field: name, message: `${name} is no text.` }))
}

/** The same check for a global. */
export const checkGlobalInput: GlobalBeforeValidateHook = ({ data, global, originalDoc }) => {
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

/** What is wrong with a value for its field's type; null when nothing is. */
function complaintOf(field: FlattenedField, value: unknown): string | null {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
      return complainOfText(field, value)
    case 'number':
      return complainOfNumber(field, value)
    case 'checkbox':
      return typeof value === 'boolean' ? null : `${field.name} is true or false.`
    case 'date':
      return isInstant(value) ? null : `${field.name} is no date. Write it like 2026-11-20T18:30:00+05:30.`
    case 'select':
      return complainOfChoice(field, value)
    case 'relationship':
    case 'upload':
      return complainOfIds(field, value)
    case 'group':
      return complainOfGroup(field, value)
    default:
      return null
  }
}

/**
 * Line breaks and other control characters: in one line they would forge further lines of a mail or a message. So would
 * what turns the direction of all that follows.
 */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u
/** Nothing that anybody could see. */
const INVISIBLE = /^[\s\p{Cf}]*$/u

function complainOfText(field: FlattenedField, value: unknown): string | null {
  if (typeof value !== 'string') return `${field.name} is text.`
  const max = 'maxLength' in field ? field.maxLength : undefined
  if (max !== undefined && value.length > max) return `${field.name} is longer than ${max} characters.`
  if (field.type === 'text' && CONTROL.test(value)) return `${field.name} is one line of plain text.`
  const isBlank = 'required' in field && field.required && INVISIBLE.test(value)
  return isBlank ? `${field.name} is empty.` : null
}

function complainOfNumber(field: Extract<FlattenedField, { type: 'number' }>, value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${field.name} is a number.`
  const isWhole = field.custom?.integer !== true || Number.isSafeInteger(value)
  if (!isWhole) return `${field.name} is a whole number.`
  if (field.min !== undefined && value < field.min) return `${field.name} is at least ${field.min}.`
  if (field.max !== undefined && value > field.max) return `${field.name} is at most ${field.max}.`
  return null
}

function isInstant(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime())
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(value))
    return false
  const year = new Date(value).getUTCFullYear()
  return year >= 1900 && year <= 9999
}

function complainOfChoice(field: Extract<FlattenedField, { type: 'select' }>, value: unknown): string | null {
  const choices = field.options.map((option) => (typeof option === 'string' ? option : option.value))
  const values = field.hasMany ? value : [value]
  const isKnown =
    Array.isArray(values) && values.every((item) => typeof item === 'string' && choices.includes(item))
  return isKnown ? null : `${field.name} is one of: ${choices.join(', ')}.`
}

function complainOfIds(
  field: Extract<FlattenedField, { type: 'relationship' | 'upload' }>,
  value: unknown,
): string | null {
  if (!field.hasMany) return isUuid(value) ? null : `${field.name} names nothing that exists.`
  if (!Array.isArray(value)) return `${field.name} is a list of ids.`
  if (field.maxRows !== undefined && value.length > field.maxRows) {
    return `${field.name} takes at most ${field.maxRows}.`
  }
  if (!value.every(isUuid)) return `${field.name} names something that does not exist.`
  return new Set(value).size === value.length ? null : `${field.name} names something twice.`
}

function complainOfGroup(field: Extract<FlattenedField, { type: 'group' }>, value: unknown): string | null {
  if (typeof value !== 'object' || Array.isArray(value)) return `${field.name} is an object.`
  for (const child of field.flattenedFields) {
    const inner = (value as Data)[child.name]
    if (inner === undefined || inner === null || inner === '') continue
    const complaint = complaintOf(child, inner)
    if (complaint) return `${field.name}: ${complaint}`
  }
  return null
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
    if (typeof field.relationTo !== 'string' || field.custom?.isRelationChecked === true) continue
    const ids = idsIn(data[field.name])
    if (ids.length === 0 || sameValue(data[field.name], original?.[field.name])) continue
    if (!(await areSeen(field.relationTo, ids, req))) {
      problems.push({ field: field.name, message: `${field.name} names something that does not exist.` })
    }
  }
  return problems
}

function idsIn(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return [...new Set(values.filter(isUuid))]
}

async function areSeen(collection: string, ids: string[], req: PayloadRequest): Promise<boolean> {
  // What a list leaves out may still be named.
  req.context.isLookUp = true
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
  delete req.context.isLookUp
  return found.docs.length === ids.length
}
