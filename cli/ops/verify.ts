import type { Client } from 'pg'
import { env } from '@/server/env'
import { step } from '@/server/steps'
import { safeJson } from '../text'
import { requireSchema, withConnection } from './connection'
import type { Check, Fault, Look } from './verify/check'
import { counts } from './verify/counts'
import { files } from './verify/files'
import { foreignKeys, guards } from './verify/foreign-keys'
import { ledger } from './verify/ledger'
import { messages } from './verify/messages'
import { numbers } from './verify/numbers'
import { timelines } from './verify/timeline'

const CHECKS: readonly Check[] = [guards, foreignKeys, timelines, ledger, counts, numbers, messages, files]

const LOOKED_AT = CHECKS.filter(({ skipped }) => skipped === undefined)
const SKIPPED = CHECKS.flatMap(({ name, skipped }) => (skipped === undefined ? [] : [{ name, why: skipped }]))

/** Compares everything the estate knows with everything else, changes nothing, and ends with 1 when something is wrong. */
export async function verify({ json }: { json?: boolean }): Promise<void> {
  const faults = await withConnection(async (client) => {
    await requireSchema(client)
    return atOneMoment(client, runAll)
  })
  const told = {
    healthy: faults.length === 0,
    checks: LOOKED_AT.map(({ name }) => name),
    skipped: SKIPPED,
    faults,
  }
  process.stdout.write(json ? `${safeJson(told, 2)}\n` : `${linesOf(faults).join('\n')}\n`)
  if (faults.length > 0) process.exitCode = 1
}

/** People go on working meanwhile: all is seen as of one moment, so that nothing only looks wrong. */
async function atOneMoment<T>(client: Client, work: (look: Look) => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read read only')
  await client.query(
    `select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true)`,
  )
  const { rows } = await client.query<{ at: Date }>('select now() as at')
  try {
    return await work({ client, dataDir: env.dataDir, at: rows[0]?.at ?? new Date() })
  } finally {
    await client.query('rollback')
  }
}

async function runAll(look: Look): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const check of LOOKED_AT) faults.push(...(await step(check.title, () => check.run(look))))
  return faults
}

function linesOf(faults: readonly Fault[]): string[] {
  const width = Math.max(...CHECKS.map(({ name }) => name.length))
  const fine = LOOKED_AT.filter(({ name }) => !faults.some(({ check }) => check === name))
  const rows = faults.reduce((sum, { count }) => sum + count, 0)
  return [
    ...fine.map(({ name }) => `✓ ${name.padEnd(width)}`.trimEnd()),
    ...SKIPPED.map(({ name, why }) => `- ${name.padEnd(width)} ${why}`),
    ...faults.flatMap((fault) => faultLines(fault, width)),
    faults.length === 0
      ? 'Nothing is wrong.'
      : `${rows} rows are wrong, in ${faults.length} ways. Nothing was changed.`,
  ]
}

function faultLines({ check, message, count, rows, advice }: Fault, width: number): string[] {
  const indent = ' '.repeat(width + 3)
  const more = count > rows.length ? ` and ${count - rows.length} more` : ''
  return [
    `✗ ${check.padEnd(width)} ${count} × ${message}`,
    `${indent}${rows.join(', ')}${more}`,
    `${indent}→ ${advice}`,
  ]
}
