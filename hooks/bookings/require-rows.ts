import { invalid } from '@/domain/violations'

/** Lists of rows have to be lists of objects before Payload walks through them. @throws RuleViolation 400. */
export function requireRows(data: Record<string, unknown> | undefined, lists: readonly string[]): void {
  const problems = lists
    .filter((list) => data?.[list] !== undefined && data[list] !== null && !isRows(data[list]))
    .map((field) => ({ field, message: `${field} is a list of objects.` }))
  if (problems.length > 0) throw invalid(problems)
}

const isRows = (value: unknown): boolean =>
  Array.isArray(value) && value.every((row) => row !== null && typeof row === 'object' && !Array.isArray(row))
