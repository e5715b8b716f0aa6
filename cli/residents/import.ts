import { keyOfRow } from '../../domain/people/import'
import type { Cli } from '../context'
import { CliFailure } from '../failures'
import { showProgress } from '../progress'
import type { FileRow, ReadFile } from './csv'

/** What became of a row of the file, or would. */
export interface RowResult {
  row: number
  flat: string
  name: string
  action?: 'created' | 'updated' | 'unchanged'
  id?: string
  error?: { code: string; message: string; field?: string }
}

/** Rows of one request: fewer than the server takes, so that a slow one is answered well before the client gives up. */
const ROWS_AT_ONCE = 200
/** Characters of one request's rows: well below the server's 1 MB, whatever the letters. */
const REQUEST_MAX = 250_000

/** What was answered, and why no more was asked where something stopped it. */
export interface Imported {
  results: RowResult[]
  stopped: CliFailure | null
}

/** Sends the rows by the hundred. What was taken before a failure stands, and is answered with it. */
export async function sendRows(cli: Cli, { rows, broken }: ReadFile, isDryRun: boolean): Promise<Imported> {
  const refused = broken.map(({ row, message }) => refusedRow({ row, cells: {} }, 'invalid', message))
  const { first, repeated } = withoutRepeated(rows)
  const results: RowResult[] = [...refused, ...repeated]
  const progress = showProgress(cli.io, rows.length)
  try {
    for (const batch of batchesOf(first)) {
      results.push(...(await sendBatch(cli, batch, isDryRun)))
      progress.reached(results.length)
    }
    return { results: inOrder(results), stopped: null }
  } catch (failure) {
    if (!(failure instanceof CliFailure) || results.every(({ action }) => !action)) throw failure
    return { results: inOrder(results), stopped: failure }
  } finally {
    progress.end()
  }
}

/** The same person twice in one file: only the first of the rows counts, wherever the other stands. */
function withoutRepeated(rows: readonly FileRow[]): { first: FileRow[]; repeated: RowResult[] } {
  const seen = new Map<string, number>()
  const first: FileRow[] = []
  const repeated: RowResult[] = []
  for (const one of rows) {
    const key = keyOfRow(one.cells.flat ?? '', one.cells.phone ?? '')
    const before = key === null ? undefined : seen.get(key)
    if (before !== undefined)
      repeated.push(refusedRow(one, 'duplicate_row', `The same flat and phone as row ${before}.`))
    else first.push(one)
    if (key !== null && before === undefined) seen.set(key, one.row)
  }
  return { first, repeated }
}

const refusedRow = ({ row, cells }: FileRow, code: string, message: string): RowResult => ({
  row,
  flat: cells.flat ?? '',
  name: cells.name ?? '',
  error: { code, message },
})

function* batchesOf(rows: readonly FileRow[]): Generator<FileRow[]> {
  let batch: FileRow[] = []
  let size = 0
  for (const row of rows) {
    const length = JSON.stringify(row.cells).length
    if (batch.length > 0 && (batch.length === ROWS_AT_ONCE || size + length > REQUEST_MAX)) {
      yield batch
      ;[batch, size] = [[], 0]
    }
    batch.push(row)
    size += length
  }
  if (batch.length > 0) yield batch
}

type Answered = Pick<RowResult, 'row' | 'action' | 'id' | 'error'>

async function sendBatch(cli: Cli, batch: readonly FileRow[], isDryRun: boolean): Promise<RowResult[]> {
  const body = { rows: batch.map(({ row, cells }) => ({ row, ...cells })), dryRun: isDryRun }
  const { results } = await cli.client.post<{ results: Answered[] }>('/residents/import', body)
  const answers = new Map(results.map((result) => [result.row, result]))
  return batch.map((one) => {
    const answer = answers.get(one.row)
    if (!answer) return refusedRow(one, 'unanswered', 'The server did not say.')
    return { ...answer, flat: one.cells.flat ?? '', name: one.cells.name ?? '' }
  })
}

const inOrder = (results: RowResult[]): RowResult[] => results.sort((a, b) => a.row - b.row)
