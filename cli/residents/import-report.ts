import type { Cli } from '../context'
import { CliFailure, EXIT } from '../failures'
import type { Column } from '../table'
import type { Imported, RowResult } from './import'

const ACTIONS = ['created', 'updated', 'unchanged'] as const
/** Rows that a person is shown; a program gets all of them. */
const SHOWN_MAX = 100

/**
 * Tells what became of each row: a person hears of those that were not taken, a program of all.
 * @throws CliFailure when a row was not taken, or something stopped it in the middle
 */
export function report(
  cli: Cli,
  { results, stopped }: Imported,
  { file, isDryRun }: { file: string; isDryRun: boolean },
): void {
  const { out } = cli
  const failed = results.filter(({ error }) => error)
  const counts = Object.fromEntries(
    ACTIONS.map((action) => [action, results.filter((result) => result.action === action).length]),
  ) as Record<(typeof ACTIONS)[number], number>
  if (out.isJson)
    out.json({ dryRun: isDryRun, rows: results.length, ...counts, failed: failed.length, results })
  else if (!out.isForPeople) out.table(COLUMNS, results)
  else if (failed.length > 0) out.table(FAILURES, failed.slice(0, SHOWN_MAX))
  if (out.isForPeople && failed.length > SHOWN_MAX) out.note(`… and ${failed.length - SHOWN_MAX} more.`)
  const told = ACTIONS.map((action) => `${counts[action]} ${action}`).join(', ')
  out.note(`${results.length} rows: ${told}, ${failed.length} not taken.`)
  if (isDryRun) out.note('Nothing was changed: this was a dry run.')
  if (stopped) throw stopped
  if (failed.length > 0)
    throw new CliFailure(
      EXIT.refused,
      `${failed.length} of ${results.length} rows were not taken. Correct them and import the file again.`,
      {
        next: `estate residents import ${file}`,
      },
    )
}

const COLUMNS: Column<RowResult>[] = [
  { name: 'row', text: ({ row }) => String(row), align: 'right' },
  { name: 'result', text: ({ action, error }) => error?.code ?? action ?? '' },
  { name: 'flat', text: ({ flat }) => flat },
  { name: 'name', text: ({ name }) => name, shrinkTo: 12 },
  { name: 'id', text: ({ id }) => id ?? '' },
  { name: 'message', text: ({ error }) => error?.message ?? '', shrinkTo: 20 },
]

const FAILURES: Column<RowResult>[] = COLUMNS.filter(({ name }) => name !== 'id').map((column) =>
  column.name === 'result' ? { ...column, style: () => 'red' as const } : column,
)
