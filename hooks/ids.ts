import type { SanitizedCollectionConfig } from 'payload'

type Row = Record<string, unknown>

/** The id of a related document, whether the request's depth filled it in or not. */
export function idOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return String(typeof value === 'object' ? (value as Row).id : value)
}

/** The ids in a list of related documents. */
export function idsOf(values: unknown): string[] {
  return Array.isArray(values) ? values.map(idOf).filter((id) => id !== null) : []
}

/** The document with its relationships as ids: what is stored, whatever depth the request asked for. */
export function withIds(collection: Pick<SanitizedCollectionConfig, 'flattenedFields'>, row: Row): Row {
  const links = collection.flattenedFields.filter(
    (field) => (field.type === 'relationship' || field.type === 'upload') && field.name in row,
  )
  const ids = links.map(({ name }) => [name, Array.isArray(row[name]) ? idsOf(row[name]) : idOf(row[name])])
  return { ...row, ...Object.fromEntries(ids) }
}
