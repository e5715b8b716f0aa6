import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  FlattenedField,
  SanitizedCollectionConfig,
} from 'payload'

type Row = Record<string, unknown>
type Selected = { [field: string]: boolean | Selected }

/** Where the wish of a write waits for its answer. */
const ANSWERED = Symbol('answered')
const WRITES: readonly string[] = ['create', 'update', 'delete']

/**
 * A write runs without the client's `select`: Payload would trim the document before the hooks that tell people, pay back and
 * record see it. `trimAnswer` trims what the client gets.
 */
export const writeWhole: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { select, ...whole } = args as { select?: Selected }
  if (!select || !WRITES.includes(operation)) return args
  return { ...whole, [ANSWERED]: select } as unknown as typeof args
}

/** The answer of a write, as its `select` wants it: by the rules of Payload's own. */
export const trimAnswer: CollectionAfterOperationHook = ({ args, collection, result }) => {
  const { [ANSWERED]: select } = args as { [ANSWERED]?: Selected }
  if (!select || !result || typeof result !== 'object') return result
  const { docs } = result as { docs?: Row[] }
  if (docs) return { ...result, docs: docs.map((doc) => trimmed(collection, doc, select)) } as typeof result
  return trimmed(collection, result as Row, select) as typeof result
}

function trimmed(
  { flattenedFields, forceSelect }: SanitizedCollectionConfig,
  doc: Row,
  select: Selected,
): Row {
  const isNaming = !excludes(select)
  return kept(
    flattenedFields,
    doc,
    isNaming ? { ...select, id: true, ...(forceSelect as Selected) } : select,
    isNaming,
  )
}

/** What Payload reads from the first yes or no: whether a selection names what is wanted, or what is not. */
function excludes(select: Selected): boolean {
  const [first] = Object.values(select)
  return first === false || (typeof first === 'object' && excludes(first))
}

function kept(fields: FlattenedField[], row: Row, select: Selected, isNaming: boolean): Row {
  const named = new Map(fields.map((field) => [field.name, field]))
  const entries = Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
    const field = named.get(name)
    const wish = select[name]
    if (!field) return [[name, value]]
    if (isNaming ? !wish : wish === false) return []
    return [[name, typeof wish === 'object' ? within(field, value, wish, isNaming) : value]]
  })
  return Object.fromEntries(entries)
}

function within(field: FlattenedField, value: unknown, select: Selected, isNaming: boolean): unknown {
  if (!('flattenedFields' in field)) return value
  const inner = (row: unknown) =>
    row && typeof row === 'object'
      ? kept(field.flattenedFields, row as Row, { ...select, ...(isNaming ? { id: true } : {}) }, isNaming)
      : row
  return Array.isArray(value) ? value.map(inner) : inner(value)
}
