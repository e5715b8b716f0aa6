import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { formatPaise } from '@/domain/money'
import { formatInstant } from '@/domain/time'
import type { AuditEvent } from '@/payload-types'

/** One changed field in words. */
export interface AuditChange {
  field: string
  from: string
  to: string
}

type Changes = Record<string, { from: unknown; to: unknown }>

const changesOf = (event: AuditEvent): Changes => (event.changes ?? {}) as Changes

/** Ids of related documents that the events mention, by collection. */
export function mentionedIds(events: readonly AuditEvent[], fields: readonly FlattenedField[]) {
  const wanted = new Map<CollectionSlug, Set<string>>()
  for (const event of events) {
    for (const [name, { from, to }] of Object.entries(changesOf(event))) {
      const collection = relatedCollection(fields.find((field) => field.name === name))
      if (!collection) continue
      const ids = wanted.get(collection) ?? new Set<string>()
      for (const value of [from, to].flat()) if (typeof value === 'string') ids.add(value)
      wanted.set(collection, ids)
    }
  }
  return wanted
}

function relatedCollection(field: FlattenedField | undefined): CollectionSlug | null {
  if (field?.type !== 'relationship' && field?.type !== 'upload') return null
  return typeof field.relationTo === 'string' ? (field.relationTo as CollectionSlug) : null
}

/** The fields of a collection or of a global, as the audit names them. */
export function auditedFields(payload: Payload, subject: string): FlattenedField[] {
  const collection = payload.collections[subject as CollectionSlug]?.config
  const global = payload.globals.config.find(({ slug }) => slug === subject)
  return (collection ?? global)?.flattenedFields ?? []
}

/** Each change of one event: the field's label, its value before and after. */
export function changesInWords(
  event: AuditEvent,
  fields: readonly FlattenedField[],
  names: ReadonlyMap<string, string>,
  zone: string,
): AuditChange[] {
  return Object.entries(changesOf(event)).map(([name, { from, to }]) => {
    const field = fields.find((candidate) => candidate.name === name)
    const told = (value: unknown) => valueInWords(value, field, names, zone)
    return { field: labelOf(field, name), from: told(from), to: told(to) }
  })
}

function labelOf(field: FlattenedField | undefined, name: string): string {
  const label = field && 'label' in field ? field.label : undefined
  return typeof label === 'string' ? label : name
}

function valueInWords(
  value: unknown,
  field: FlattenedField | undefined,
  names: ReadonlyMap<string, string>,
  zone: string,
): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (Array.isArray(value))
    return value.map((item) => valueInWords(item, field, names, zone)).join(', ') || 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'object') return JSON.stringify(value)
  if (typeof value === 'number') return field?.name.endsWith('Paise') ? formatPaise(value) : String(value)
  const text = String(value)
  if (field?.type === 'date') return formatInstant(new Date(text), zone)
  return names.get(text) ?? optionLabel(field, text) ?? text
}

function optionLabel(field: FlattenedField | undefined, value: string): string | null {
  if (field?.type !== 'select') return null
  const option = field.options.find((candidate) => typeof candidate === 'object' && candidate.value === value)
  return typeof option === 'object' && typeof option.label === 'string' ? option.label : null
}
