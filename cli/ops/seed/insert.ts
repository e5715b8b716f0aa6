import type { ClientBase } from 'pg'

/** A row by its column names. Dates become timestamps, objects JSON. */
export type Row = Record<string, unknown>

/** Rows of one statement: large enough to be fast, small enough for one parameter. */
const BATCH_ROWS = 2_000

/**
 * Inserts rows of the same columns in as few statements as can be. The columns are those of the first row; the
 * table's own types read the values, so enums, ids and money need no casts here.
 */
export async function insertRows(client: ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ')
  const statement = `insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    await client.query(statement, [JSON.stringify(rows.slice(start, start + BATCH_ROWS))])
  }
}
