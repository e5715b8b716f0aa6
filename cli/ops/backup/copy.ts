import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { quoted, type TableShape } from './catalogue'

/** Bytes that are on their way at once between the database and the file. */
const BUFFER_BYTES = 1024 * 1024

const listOf = ({ name, columns }: TableShape): string =>
  `public.${quoted(name)} (${columns.map(quoted).join(', ')})`

/** The rows of a table as COPY's text, in the order in which its pages have them. */
export function copyOut(client: Client, table: TableShape): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy ${listOf(table)} to stdout`, { highWaterMark: BUFFER_BYTES }))
}

/**
 * Loads such rows into a table that this transaction has emptied. They count as old at once, so that no clean-up
 * has to read them all again.
 */
export async function copyIn(client: Client, table: TableShape, rows: AsyncIterable<Buffer>): Promise<void> {
  const target = client.query(
    copyFrom(`copy ${listOf(table)} from stdin with (freeze)`, { highWaterMark: BUFFER_BYTES }),
  )
  await pipeline(rows, target)
}
