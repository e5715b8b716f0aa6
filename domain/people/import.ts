import { COMMITTEE_ROLES, type CommitteeRole, RESIDENT_TYPES, type ResidentType } from '../actor'
import { isOneLine } from '../controls'
import { toE164 } from '../phone'
import type { LocalDate } from '../time'
import { invalid } from '../violations'
import { isMoveIn } from './household'
import { IMPORT_COLUMNS, IMPORT_ROWS_MAX, type ImportColumn } from './import-columns'
import { isEmail, plainFlatNumber } from './join'
import { NAME_MAX, PHONE_MAX } from './register'

/** One person as a file gives them. What is absent is left as the register has it. */
export interface ImportedEntry {
  /** As it was written; flats are compared without case and dashes. */
  flat: string
  name: string
  residentType: ResidentType
  /** In E.164. */
  phone: string
  /** In E.164 where it is a number; else as the office wrote it. */
  alternatePhone?: string
  email?: string
  committeeRole?: CommitteeRole
  moveInDate?: LocalDate
}

/** Why a row is not taken. */
export interface ImportProblem {
  code: string
  message: string
  field?: ImportColumn
}

/** A row of the request, before it is read. */
export interface SentRow {
  /** Its number in the file, the header being 1. */
  row: number
  cells: Record<string, unknown>
}

export type ParsedRow = { entry: ImportedEntry } | { problem: ImportProblem }

/**
 * The rows of a request `{rows, dryRun}`. A row without a number of its own has its place in the list.
 * @throws RuleViolation 400 when the request as a whole is none.
 */
export function readImport(body: unknown): { rows: SentRow[]; isDryRun: boolean } {
  const { rows, dryRun } = (body && typeof body === 'object' ? body : {}) as Record<string, unknown>
  if (!Array.isArray(rows) || rows.length === 0 || rows.length > IMPORT_ROWS_MAX)
    throw invalid([{ field: 'rows', message: `rows is a list of 1 to ${IMPORT_ROWS_MAX} rows.` }])
  if (!rows.every((row) => row !== null && typeof row === 'object' && !Array.isArray(row)))
    throw invalid([{ field: 'rows', message: 'Each row is an object with the columns of the file.' }])
  if (dryRun !== undefined && typeof dryRun !== 'boolean')
    throw invalid([{ field: 'dryRun', message: 'dryRun is true or false.' }])
  const sent = rows.map(({ row, ...cells }: Record<string, unknown>, index) => ({
    row: typeof row === 'number' && Number.isSafeInteger(row) && row > 0 ? row : index + 1,
    cells,
  }))
  return { rows: sent, isDryRun: dryRun === true }
}

/** A row's cells as an entry, or the first thing that is wrong with them. `today` is the estate's. */
export function parseRow(cells: Record<string, unknown>, today: LocalDate): ParsedRow {
  const problem = shapeProblem(cells)
  if (problem) return { problem }
  const read = (column: ImportColumn): string => String(cells[column] ?? '').trim()
  const wrong = CHECKS.find(([column, isRight]) => !isRight(read(column), today))
  if (wrong) {
    const [field, , message] = wrong
    return {
      problem: { code: 'invalid', field, message: read(field) === '' ? `${field} is missing.` : message },
    }
  }
  return { entry: entryOf(read) }
}

function shapeProblem(cells: Record<string, unknown>): ImportProblem | null {
  const unknown = Object.keys(cells).find((name) => !(IMPORT_COLUMNS as readonly string[]).includes(name))
  if (unknown !== undefined)
    return {
      code: 'invalid',
      message: `There is no column “${unknown}”. The columns are ${IMPORT_COLUMNS.join(', ')}.`,
    }
  const field = IMPORT_COLUMNS.find((column) => !isText(cells[column]))
  return field ? { code: 'invalid', field, message: `${field} is text.` } : null
}

const isText = (value: unknown): boolean => value === undefined || value === null || typeof value === 'string'

/** What a spreadsheet would run when somebody opens the register in one. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text)
const isName = (text: string): boolean =>
  !/^[\s\p{Cf}]*$/u.test(text) && text.length <= NAME_MAX && !isFormula(text) && isOneLine(text)
const isOptional =
  (isRight: (text: string, today: LocalDate) => boolean) =>
  (text: string, today: LocalDate): boolean =>
    text === '' || isRight(text, today)
const isAmong =
  (words: readonly string[]) =>
  (text: string): boolean =>
    words.includes(text.toLowerCase())

type Check = [ImportColumn, (text: string, today: LocalDate) => boolean, string]

const CHECKS: readonly Check[] = [
  ['flat', (text) => plainFlatNumber(text) !== '' && !isFormula(text), 'This is no number of a flat.'],
  [
    'name',
    isName,
    `A name is one line of at most ${NAME_MAX} characters and does not begin with = + - or @.`,
  ],
  ['residentType', isAmong(RESIDENT_TYPES), `residentType is ${RESIDENT_TYPES.join(', ')}.`],
  ['phone', (text) => text.length <= PHONE_MAX && toE164(text) !== null, 'This is no phone number.'],
  [
    'alternatePhone',
    isOptional(
      (text) => text.length <= PHONE_MAX && (toE164(text) !== null || (isOneLine(text) && !isFormula(text))),
    ),
    `alternatePhone has at most ${PHONE_MAX} characters and is no formula.`,
  ],
  ['email', isOptional((text) => isEmail(text) && !isFormula(text)), 'This is no whole e-mail address.'],
  ['committeeRole', isOptional(isAmong(COMMITTEE_ROLES)), `committeeRole is ${COMMITTEE_ROLES.join(', ')}.`],
  [
    'moveInDate',
    isOptional(isMoveIn),
    'moveInDate is a day such as 2026-04-01, since 1950 and within a year.',
  ],
]

function entryOf(read: (column: ImportColumn) => string): ImportedEntry {
  const alternatePhone = read('alternatePhone')
  return {
    flat: read('flat'),
    name: read('name'),
    residentType: read('residentType').toLowerCase() as ResidentType,
    phone: toE164(read('phone')) ?? '',
    ...(alternatePhone ? { alternatePhone: toE164(alternatePhone) ?? alternatePhone } : {}),
    ...(read('email') ? { email: read('email').toLowerCase() } : {}),
    ...(read('committeeRole') ? { committeeRole: read('committeeRole').toLowerCase() as CommitteeRole } : {}),
    ...(read('moveInDate') ? { moveInDate: read('moveInDate') } : {}),
  }
}

/** What a row is known by: a flat has a number once. Null while either is none. */
export function keyOfRow(flat: string, phone: string): string | null {
  const [number, dialled] = [plainFlatNumber(flat), toE164(phone)]
  return number && dialled ? `${number} ${dialled}` : null
}
