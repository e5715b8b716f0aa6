type Scalar = string | number | boolean
/** A REST query before it is written as `where[status][in]=open,closed`. Undefined values are left out. */
export type Query = { [key: string]: QueryValue }
type QueryValue = Scalar | undefined | readonly Scalar[] | readonly Query[] | Query

/** Payload's `select`: only these fields are answered. */
export function selecting(...fields: string[]): Query {
  return Object.fromEntries(fields.map((field) => [field, true]))
}

/** Writes the query with brackets. A list of scalars is joined by commas, which Payload's `in` reads. */
export function writeQuery(query: Query): string {
  const pairs = Object.entries(query).flatMap(([key, value]) => pairsOf(key, value))
  return pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join('&')
}

function pairsOf(path: string, value: QueryValue): [string, string][] {
  if (value === undefined) return []
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object')) return [[path, value.join(',')]]
    return value.flatMap((item, index) => pairsOf(`${path}[${index}]`, item))
  }
  if (typeof value !== 'object') return [[path, String(value)]]
  return Object.entries(value).flatMap(([key, inner]) => pairsOf(`${path}[${key}]`, inner as QueryValue))
}
