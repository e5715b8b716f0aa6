import type { FlattenedField } from 'payload'
import { isOneLine, isPlainLines } from '@/domain/controls'
import { isLocalDate } from '@/domain/time'
import { isUuid } from './uuid'

type Data = Record<string, unknown>

/** Characters of `YYYY-MM-DD`. */
const DATE_LENGTH = 10

/** What is wrong with a value for its field's type; null when nothing is. */
export function complaintOf(field: FlattenedField, value: unknown): string | null {
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

/** Nothing that anybody could see. */
const INVISIBLE = /^[\s\p{Cf}]*$/u

function complainOfText(field: FlattenedField, value: unknown): string | null {
  if (typeof value !== 'string') return `${field.name} is text.`
  const max = 'maxLength' in field ? field.maxLength : undefined
  if (max !== undefined && value.length > max) return `${field.name} is longer than ${max} characters.`
  if (field.type === 'text' && !isOneLine(value)) return `${field.name} is one line of plain text.`
  if (!isPlainLines(value))
    return `${field.name} holds a control character, or one that turns the direction of the text.`
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
  // JavaScript makes the 30th of February a day in March.
  if (!isLocalDate(value.slice(0, DATE_LENGTH))) return false
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
