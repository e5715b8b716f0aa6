import type { FlattenedField } from 'payload'

interface Problem {
  field: string
  message: string
}

/** Numbers and yes-or-no that came as text inside a group or the rows of a list, by their path. */
export function coercedWithin(field: FlattenedField, sent: unknown, path = field.name): Problem[] {
  if ((field.type !== 'array' && field.type !== 'group') || typeof sent !== 'object' || sent === null)
    return []
  if (Array.isArray(sent))
    return sent.flatMap((row, index) => textsIn(field.flattenedFields, row, `${path}.${index}`))
  return textsIn(field.flattenedFields, sent, path)
}

function textsIn(fields: FlattenedField[], sent: unknown, path: string): Problem[] {
  if (typeof sent !== 'object' || sent === null) return []
  return fields.flatMap((field) => {
    const value = (sent as Record<string, unknown>)[field.name]
    const place = `${path}.${field.name}`
    const isText = (field.type === 'number' || field.type === 'checkbox') && typeof value === 'string'
    if (isText && value !== '') return [{ field: place, message: `${field.name} is no text.` }]
    return coercedWithin(field, value, place)
  })
}
