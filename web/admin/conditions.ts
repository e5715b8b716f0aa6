import type { Where, WhereField } from 'payload'

/** One line of the panel's filter, such as `{ status: { equals: 'resolved' } }`. All lines must hold. */
export type Condition = Record<string, WhereField>

/** Conditions in the one shape that the panel's own filter editor also shows and edits. */
export function whereOf(conditions: readonly Condition[]): Where {
  return conditions.length > 0 ? { or: [{ and: [...conditions] }] } : {}
}

/** The conditions of a filter that has that shape; none for any other. */
export function conditionsOf(where: unknown): Condition[] {
  const alternatives = (where as { or?: unknown } | undefined)?.or
  if (!Array.isArray(alternatives) || alternatives.length !== 1) return []
  const all = (alternatives[0] as { and?: unknown }).and
  return Array.isArray(all) ? (all as Condition[]) : []
}

/** Whether two filters ask the same, whatever the instants in them: an hour-old "overdue" is still that. */
export function isSameFilter(some: readonly Condition[], other: readonly Condition[]): boolean {
  return shapeOf(some) === shapeOf(other)
}

function shapeOf(conditions: readonly Condition[]): string {
  const lines = conditions.map((condition) => JSON.stringify(condition, (_, value) => plain(value)))
  return lines.sort().join()
}

/** Values as an address writes them, instants left out. */
function plain(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) return value
  const text = String(value)
  return /^\d{4}-\d\d-\d\dT/.test(text) ? 'instant' : text
}
