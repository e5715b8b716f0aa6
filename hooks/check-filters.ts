import type { FlattenedField, SanitizedCollectionConfig, Where } from 'payload'
import { invalid } from '@/domain/violations'
import { isUuid } from './uuid'

/** The filter and the order of a list, as a client gives them. */
export interface Filtered {
  where?: Where
  sort?: string | string[]
}

const EQUALITY = ['equals', 'not_equals', 'in', 'not_in', 'exists'] as const
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'] as const
const TEXT = ['like', 'not_like', 'contains'] as const
/** Kept by the database for every document, beside its own fields. */
const STAMPS: Record<string, 'date' | 'id'> = { id: 'id', createdAt: 'date', updatedAt: 'date' }

type Kind = FlattenedField['type'] | 'id'

/**
 * Refuses filters and orders that the database could not answer, or that reach into a related document, which
 * would tell what that document hides. Unknown fields of a filter are refused by Payload itself.
 * @throws RuleViolation 400.
 */
export function checkFilters(collection: SanitizedCollectionConfig, { where, sort }: Filtered): void {
  if (where !== undefined) checkWhere(collection, where)
  const paths = typeof sort === 'string' ? sort.split(',') : (sort ?? [])
  for (const path of paths) checkSort(collection, String(path).trim().replace(/^-/, ''))
}

function checkWhere(collection: SanitizedCollectionConfig, where: unknown): void {
  if (where === null || typeof where !== 'object' || Array.isArray(where)) throw malformed()
  for (const [path, condition] of Object.entries(where)) {
    if (/^(and|or)$/i.test(path)) {
      if (!Array.isArray(condition)) throw malformed(path)
      for (const part of condition) checkWhere(collection, part)
    } else checkCondition(collection, path, condition)
  }
}

/** Payload reads `__` as a dot: a second spelling that the guards of hidden fields would not know. */
function checkCondition(collection: SanitizedCollectionConfig, path: string, condition: unknown): void {
  if (path.includes('__')) throw malformed(path, 'names no field')
  const field = fieldAt(collection.flattenedFields, path)
  if (!field) return
  if (condition === null || typeof condition !== 'object' || Array.isArray(condition)) throw malformed(path)
  for (const [operator, value] of Object.entries(condition)) {
    if (!operatorsOf(field.kind).includes(operator)) throw malformed(path, `takes no “${operator}”`)
    if (!isFit(field, operator, value)) throw malformed(path, 'is compared with a value of another kind')
  }
}

function checkSort(collection: SanitizedCollectionConfig, path: string): void {
  if (path === '') return
  if (!fieldAt(collection.flattenedFields, path)) throw malformed(path, 'is no field of this list')
}

interface Found {
  kind: Kind
  options: readonly string[]
}

/** The field that a path names. Null when there is none. */
function fieldAt(fields: readonly FlattenedField[], path: string): Found | null {
  const [name = '', ...rest] = path.split('.')
  const stamp = STAMPS[name]
  if (stamp && rest.length === 0) return { kind: stamp, options: [] }
  const field = fields.find((candidate) => candidate.name === name)
  if (!field) return null
  if (rest.length === 0) return { kind: field.type, options: optionsOf(field) }
  if (field.type === 'relationship' || field.type === 'upload') {
    throw malformed(path, 'reaches into another list; filter and sort by ids')
  }
  if (field.type === 'json') throw malformed(path, 'reaches into what is not searched')
  return field.type === 'group' ? fieldAt(field.flattenedFields, rest.join('.')) : null
}

function optionsOf(field: FlattenedField): string[] {
  if (field.type !== 'select') return []
  return field.options.map((option) => (typeof option === 'string' ? option : option.value))
}

function operatorsOf(kind: Kind): readonly string[] {
  switch (kind) {
    case 'text':
    case 'textarea':
    case 'email':
      return [...EQUALITY, ...ORDER, ...TEXT]
    case 'number':
    case 'date':
    case 'select':
      return [...EQUALITY, ...ORDER]
    case 'json':
      return ['exists']
    case 'id':
    case 'relationship':
    case 'upload':
      return [...EQUALITY, 'like']
    default:
      return EQUALITY
  }
}

function isFit(field: Found, operator: string, value: unknown): boolean {
  if (operator === 'exists') return typeof value === 'boolean' || value === 'true' || value === 'false'
  if (operator === 'in' || operator === 'not_in') {
    const list = typeof value === 'string' ? value.split(',') : value
    return Array.isArray(list) && list.every((item) => isOneFit(field, item) && !isEmptyId(field, item))
  }
  const isSearched = (TEXT as readonly string[]).includes(operator)
  return isSearched ? typeof value === 'string' : isOneFit(field, value)
}

/** In a list of ids, nothing is no id. */
const isEmptyId = ({ kind }: Found, value: unknown): boolean =>
  (kind === 'id' || kind === 'relationship' || kind === 'upload') && (value === null || value === 'null')

/** Nothing at all is a value of every kind: it asks for what is empty. */
function isOneFit({ kind, options }: Found, value: unknown): boolean {
  if (value === null || value === '' || value === 'null') return true
  if (typeof value === 'object') return value instanceof Date && kind === 'date'
  const text = String(value)
  switch (kind) {
    case 'id':
    case 'relationship':
    case 'upload':
      return isUuid(text)
    case 'number':
      return Number.isFinite(Number(text))
    case 'date':
      return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text))
    case 'select':
      return options.includes(text)
    case 'checkbox':
      return text === 'true' || text === 'false'
    default:
      return true
  }
}

function malformed(path?: string, complaint = 'is malformed') {
  const message = path ? `The filter or order on ${path} ${complaint}.` : 'The filter is malformed.'
  return invalid([{ ...(path ? { field: path } : {}), message }])
}
