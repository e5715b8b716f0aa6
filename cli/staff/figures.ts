import type { Cli } from '../context'
import { CliFailure, EXIT } from '../failures'
import { findPages } from '../pages'
import type { Column } from '../table'
import type { Staff } from '../wire'
import { findAllStaff } from './find'

/** Answers asked for at the same time: quick, and no burden to the server. */
const AT_ONCE = 4
const STAFF_MAX = 500

/** A member of staff beside what the server figured for them. */
export type Figured<Figures> = Figures & { employeeId: string; name: string }

/** The columns that say whom a row of figures is about. */
export const PERSON_COLUMNS: Column<{ employeeId: string; name: string }>[] = [
  { name: 'employee', text: ({ employeeId }) => employeeId, style: () => 'bold' },
  { name: 'name', text: ({ name }) => name, shrinkTo: 12 },
]

/** `2.5`, or nothing where there is nothing to count. */
export function decimal(figure: number | null): string {
  return figure === null ? '' : String(Math.round(figure * 10) / 10)
}

/** `92 %` of a rate between 0 and 1. */
export function percent(rate: number | null): string {
  return rate === null ? '' : `${Math.round(rate * 100)} %`
}

/** The figure as a program reads it: exact, empty for none. */
export function exact(figure: number | null): string {
  return figure === null ? '' : String(figure)
}

/**
 * The figures of the named people; of everybody whose figures this person may see, when nobody is named.
 * One person under `--json` is the server's own answer, several are a list.
 */
export async function showFigures<Figures extends object>(
  cli: Cli,
  employeeIds: readonly string[],
  read: (staffId: string) => Promise<Figures>,
  columns: Column<Figures>[],
): Promise<void> {
  const isNamed = employeeIds.length > 0
  const people = isNamed ? await findAllStaff(cli.client, employeeIds) : await everybody(cli)
  const rows = await figuresOf(people, read, isNamed)
  const [first] = rows
  if (!cli.out.isJson) cli.out.table([...PERSON_COLUMNS, ...columns], rows)
  else cli.out.json(employeeIds.length === 1 ? first : { docs: rows })
}

async function everybody(cli: Cli): Promise<Staff[]> {
  const query = {
    where: { isActive: { equals: true } },
    sort: 'employeeId',
    depth: 0,
  }
  return (await findPages<Staff>(cli.client, 'staff', query, { limit: STAFF_MAX })).docs
}

async function figuresOf<Figures extends object>(
  people: readonly Staff[],
  read: (staffId: string) => Promise<Figures>,
  isNamed: boolean,
): Promise<Figured<Figures>[]> {
  const rows: Figured<Figures>[] = []
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const part = people.slice(start, start + AT_ONCE)
    const figures = await Promise.all(part.map(({ id }) => readSeen(() => read(id), isNamed)))
    for (const [index, person] of part.entries()) {
      const found = figures[index]
      if (found) rows.push({ ...found, employeeId: person.employeeId, name: person.name })
    }
  }
  return rows
}

/** Nothing for a colleague whose figures are not for these eyes, unless just they were asked for. */
async function readSeen<Figures>(read: () => Promise<Figures>, isNamed: boolean): Promise<Figures | null> {
  try {
    return await read()
  } catch (error) {
    const isHidden =
      error instanceof CliFailure &&
      (error.exitCode === EXIT.notFound || error.exitCode === EXIT.notPermitted)
    if (isNamed || !isHidden) throw error
    return null
  }
}
