import { isUtf8 } from 'node:buffer'
import { CsvError, parse } from 'csv-parse/sync'
import { IMPORT_COLUMNS, IMPORT_FILE_ROWS_MAX, REQUIRED_COLUMNS } from '../../domain/people/import-columns'
import { CliFailure, EXIT } from '../failures'

/** A row of the file that is one: its number as a spreadsheet counts, the header being 1, and its cells by column. */
export interface FileRow {
  row: number
  cells: Record<string, string>
}

/** A row that cannot even be sent. */
export interface BrokenRow {
  row: number
  message: string
}

export interface ReadFile {
  rows: FileRow[]
  broken: BrokenRow[]
}

/** Characters of one record: a cell that never ends is a forgotten quote. */
const RECORD_MAX = 100_000
/** Unknown columns that are named before the rest is counted. */
const NAMED_MAX = 5

/** The rows of a file of residents. @throws CliFailure for what is no such file; nothing has been sent. */
export function readRows(bytes: Buffer): ReadFile {
  const [header, ...records] = recordsIn(textOf(bytes))
  if (!header) throw notTaken('The file is empty.')
  const columns = header.cells.map((name) => name.trim())
  requireColumns(columns)
  if (records.length === 0) throw notTaken('The file has a header and no rows.')
  if (records.length > IMPORT_FILE_ROWS_MAX)
    throw notTaken(
      `The file has more than ${IMPORT_FILE_ROWS_MAX} rows, which is the most that is taken at once.`,
    )
  const rows: FileRow[] = []
  const broken: BrokenRow[] = []
  for (const { row, cells } of records) {
    if (cells.length === columns.length)
      rows.push({ row, cells: Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ''])) })
    else broken.push({ row, message: `It has ${cells.length} cells, and the header ${columns.length}.` })
  }
  return { rows, broken }
}

/** The text of a file in UTF-8, with or without its mark. @throws CliFailure that names the first byte that is none */
function textOf(bytes: Buffer): string {
  if (bytes.length >= 2 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0)))
    throw notTaken('The file is in UTF-16. Save it as “CSV UTF-8”.')
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    throw notTaken(`${placeOf(bytes, nul)} is a NUL: this is no text in UTF-8. Save it as “CSV UTF-8”.`)
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\ufeff/, '')
  const at = firstWrongByte(bytes)
  const shown = `0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`
  throw notTaken(`${placeOf(bytes, at)} (${shown}) is no UTF-8. Save the file as “CSV UTF-8”.`)
}

/** Where UTF-8 ends being it: the whole beginning before that byte is right. */
function firstWrongByte(bytes: Buffer): number {
  let [right, wrong] = [0, bytes.length]
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1
    // A character that is cut in half is not wrong yet: its beginning is what counts.
    if (isUtf8(bytes.subarray(0, startOfCharacter(bytes, middle)))) right = middle
    else wrong = middle
  }
  return startOfCharacter(bytes, right)
}

function startOfCharacter(bytes: Buffer, at: number): number {
  let start = at
  while (start > 0 && at - start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1
  return start
}

function placeOf(bytes: Buffer, at: number): string {
  const before = bytes.subarray(0, at)
  const line = before.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1)
  return `Line ${line}, byte ${at - before.lastIndexOf(0x0a)}`
}

interface FileRecord {
  row: number
  cells: string[]
}

function recordsIn(text: string): FileRecord[] {
  try {
    const records = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: RECORD_MAX,
      // The header, and one row more than are taken.
      to: IMPORT_FILE_ROWS_MAX + 2,
    }) as unknown as { record: string[]; info: { records: number; empty_lines: number } }[]
    return records.map(({ record, info }) => ({ row: info.records + info.empty_lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw notTaken(`This is no CSV: ${error.message}.`)
  }
}

/** @throws CliFailure for columns that there are not, that are missing or that come twice. */
function requireColumns(columns: readonly string[]): void {
  const unknown = columns.filter((name) => !(IMPORT_COLUMNS as readonly string[]).includes(name))
  const known = `The columns are ${IMPORT_COLUMNS.join(', ')}.`
  if (unknown.length > 0 && columns.length === 1 && /[;\t]/.test(columns[0] ?? ''))
    throw notTaken(`The cells of the first row are not parted by commas. ${known}`)
  if (unknown.length > 0) {
    const more = unknown.length > NAMED_MAX ? ` and ${unknown.length - NAMED_MAX} more` : ''
    const named = unknown.slice(0, NAMED_MAX).map((name) => `“${name.slice(0, 40)}”`)
    throw notTaken(`There is no column ${named.join(', ')}${more}. ${known}`)
  }
  const missing = REQUIRED_COLUMNS.filter((name) => !columns.includes(name))
  if (missing.length > 0) throw notTaken(`The first row lacks ${missing.join(', ')}. ${known}`)
  const twice = columns.find((name, index) => columns.indexOf(name) !== index)
  if (twice) throw notTaken(`The column ${twice} is there twice.`)
}

const notTaken = (message: string): CliFailure =>
  new CliFailure(EXIT.error, `${message} Nothing was sent.`, { next: 'estate residents import --help' })
