type Row = Record<string, unknown>

/** Applies `change` to the documents in an operation's result, whether it is one document or a page of them. */
export function mapDocuments<Result>(result: Result, change: (row: Row) => Row): Result {
  if (result === null || typeof result !== 'object') return result
  const page = result as { docs?: Row[] } & Row
  if (Array.isArray(page.docs)) return { ...page, docs: page.docs.map(change) } as Result
  return 'id' in page ? (change(page) as Result) : result
}
