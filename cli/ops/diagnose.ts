import { type Column, writeTsv } from '../table'
import { safeJson } from '../text'
import { requireSchema, withConnection } from './connection'
import type { Advice } from './diagnose/find'
import { linesOf } from './diagnose/lines'
import { findPowers } from './diagnose/powers'
import { findStatements } from './diagnose/statements'
import { findTables } from './diagnose/tables'
import { findWork } from './diagnose/work'

const WIDTH_UNKNOWN = 120

const COLUMNS: readonly Column<Advice>[] = [
  { name: 'check', text: ({ check }) => check },
  { name: 'about', text: ({ about }) => about },
  { name: 'message', text: ({ message }) => message },
  { name: 'advice', text: ({ advice }) => advice },
]

/** Says what works and should be different: powers, work that lies wrong, and what keeps the database busy. */
export async function diagnose({ json }: { json?: boolean }): Promise<void> {
  const found = await withConnection(async (client) => {
    await requireSchema(client)
    return [
      ...(await findPowers(client)),
      ...(await findWork(client)),
      ...(await findStatements(client)),
      ...(await findTables(client)),
    ]
  })
  if (json) process.stdout.write(`${safeJson({ findings: found }, 2)}\n`)
  else if (found.length > 0) process.stdout.write(`${textOf(found).join('\n')}\n`)
  process.stderr.write(
    found.length === 0 ? 'There is nothing to improve.\n' : `${found.length} things to look at.\n`,
  )
}

function textOf(found: readonly Advice[]): string[] {
  const { isTTY, columns } = process.stdout
  return isTTY ? linesOf(found, columns ?? WIDTH_UNKNOWN) : writeTsv(COLUMNS, found)
}
