import type { Cli } from './context'
import type { Column } from './table'
import type { List } from './wire'

/** Shows one page of a list: a table, or for people a word that there is nothing, and which part of how many it is. */
export function showList<Row>(
  { out }: Cli,
  list: List<Row>,
  { columns, none }: { columns: Column<Row>[]; none: string },
): void {
  if (out.isJson) {
    out.json(list)
    return
  }
  const { docs, totalDocs, page, limit } = list
  if (docs.length > 0 || !out.isForPeople) out.table(columns, docs)
  else out.note(none)
  const first = (page - 1) * limit + 1
  if (out.isForPeople && docs.length > 0 && docs.length < totalDocs)
    out.note(`${first}–${first + docs.length - 1} of ${totalDocs}.`)
}
