/** Whether a client's value is what is stored: nothing and null are one, instants compare as instants. */
export function sameValue(value: unknown, stored: unknown): boolean {
  if (isNothing(value) && isNothing(stored)) return true
  if (isNothing(value) || isNothing(stored)) return false
  if (Array.isArray(value) && Array.isArray(stored)) {
    return value.length === stored.length && value.every((item, index) => sameValue(item, stored[index]))
  }
  if (typeof value === 'object' && typeof stored === 'object' && !isDate(value)) {
    const keys = new Set([...Object.keys(value as object), ...Object.keys(stored as object)])
    return [...keys].every((key) => sameValue((value as never)[key], (stored as never)[key]))
  }
  if (value === stored) return true
  return isInstantText(stored) && isInstantText(value) && timeOf(value) === timeOf(stored)
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === ''
const isDate = (value: unknown): value is Date => value instanceof Date
const isInstantText = (value: unknown): boolean =>
  isDate(value) || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value))
const timeOf = (value: unknown): number => new Date(value as string | Date).getTime()
