import { invalid } from '@/domain/violations'

/** Lists of rows have to be lists of objects before Payload walks through them. @throws RuleViolation 400. */
export function requireRows(data: Record<string, unknown> | undefined, lists: readonly string[]): void {
  const problems = lists
    .filter((list) => data?.[list] !== undefined && data[list] !== null && !isRows(data[list]))
    .map((field) => ({ field, message: `${field} is a list of objects.` }))
  if (problems.length > 0) throw invalid(problems)
}

/** A group of fields has to be an object, or null. @throws RuleViolation 400. */
export function requireGroup(data: Record<string, unknown> | undefined, field: string): void {
  const value = data?.[field]
  if (value !== undefined && value !== null && !isObject(value))
    throw invalid([{ field, message: `${field} is an object.` }])
}

const isObject = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const isRows = (value: unknown): boolean => Array.isArray(value) && value.every(isObject)
