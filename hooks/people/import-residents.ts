import type { PayloadRequest } from 'payload'
import { has } from '@/domain/actor'
import { type ImportProblem, keyOfRow, parseRow, readImport } from '@/domain/people/import'
import { decideImport, isQuiet } from '@/domain/people/import-plan'
import { localDate } from '@/domain/time'
import { notPermitted } from '@/domain/violations'
import { withTransaction } from '@/server/database'
import { env } from '@/server/env'
import { nowOf, requireActor } from '../actor'
import { answerFor } from '../answer-error'
import { UNAVAILABLE } from '../database-answer'
import { type Amendment, amendResidents } from './import-amend'
import { enterResidents } from './import-enter'
import { findFlats, readHouseholds } from './import-households'
import type { ImportResult, ImportRow } from './import-row'
import { ownRequest, updateImported } from './import-update'

/**
 * Takes rows of a file into the register, each by itself: what is wrong with one keeps out that one alone. A dry run
 * decides alike and writes nothing.
 * @throws RuleViolation 403 for who is no administrator, 400 for what is no list of rows.
 */
export async function importResidents(
  req: PayloadRequest,
  readBody: () => Promise<unknown>,
): Promise<ImportResult[]> {
  const actor = await requireActor(req)
  if (!has(actor, 'admin')) throw notPermitted('Only an administrator enters people into the register.')
  const { rows, isDryRun } = readImport(await readBody())
  const results: ImportResult[] = rows.map(({ row }) => ({ row }))
  const taken = await whatMayBeTaken(
    req,
    rows.map(({ cells }, index) => ({ cells, result: results[index] as ImportResult })),
  )
  if (isDryRun) await decide(req, taken, false)
  else for (const update of await settle(req, taken)) await update()
  return results
}

type Sent = { cells: Record<string, unknown>; result: ImportResult }

async function whatMayBeTaken(req: PayloadRequest, sent: readonly Sent[]): Promise<ImportRow[]> {
  const today = localDate(nowOf(req), env.timeZone)
  const seen = new Map<string, number>()
  const read: Omit<ImportRow, 'flatId'>[] = []
  for (const { cells, result } of sent) {
    const parsed = parseRow(cells, today)
    if ('problem' in parsed) result.error = parsed.problem
    else {
      const key = keyOfRow(parsed.entry.flat, parsed.entry.phone) ?? ''
      const before = seen.get(key)
      if (before !== undefined) result.error = sameAs(before)
      else read.push({ result, entry: parsed.entry })
      seen.set(key, before ?? result.row)
    }
  }
  const flats = await findFlats(
    req,
    read.map(({ entry }) => entry.flat),
  )
  return read.flatMap(({ result, entry }) => {
    const flatId = flats(entry.flat)
    if (flatId === null) result.error = noSuchFlat(entry.flat)
    return flatId === null ? [] : [{ result, entry, flatId }]
  })
}

const sameAs = (row: number): ImportProblem => ({
  code: 'duplicate_row',
  field: 'phone',
  message: `The same flat and phone as row ${row}.`,
})

const noSuchFlat = (number: string): ImportProblem => ({
  code: 'invalid',
  field: 'flat',
  message: `There is no flat “${number}”.`,
})

/** What is still to be done for a row, in a transaction of its own. */
type Update = () => Promise<void>

/**
 * Decides and enters in one transaction, and answers what is left to update. Where the database refuses them together,
 * each is tried alone, so that one row keeps nobody else out.
 */
async function settle(req: PayloadRequest, rows: readonly ImportRow[]): Promise<Update[]> {
  if (rows.length === 0) return []
  const own = ownRequest(req)
  try {
    return await withTransaction(req.payload, own, () => decide(own, rows, true))
  } catch (error) {
    const [only, ...others] = rows
    if (only && others.length === 0) {
      await refuse(req, only.result, error)
      return []
    }
    const updates: Update[] = []
    for (const row of rows) updates.push(...(await settle(req, [row])))
    return updates
  }
}

async function decide(
  req: PayloadRequest,
  rows: readonly ImportRow[],
  isForGood: boolean,
): Promise<Update[]> {
  const today = localDate(nowOf(req), env.timeZone)
  const flatIds = rows.map(({ flatId }) => flatId)
  const households = await readHouseholds(req, flatIds, isForGood)
  const entered: ImportRow[] = []
  const amended: Amendment[] = []
  const updates: Update[] = []
  for (const row of rows) {
    const { result } = row
    const decision = decideImport(row.entry, households.get(row.flatId) ?? [], today)
    if ('problem' in decision) {
      result.error = decision.problem
      continue
    }
    result.action = decision.action
    if (decision.action === 'created') entered.push(row)
    else result.id = decision.id
    if (decision.action !== 'updated') continue
    const { id, known, changes } = decision
    if (isQuiet(known, changes)) amended.push({ known, changes })
    else updates.push(() => update(req, result, () => updateImported(req, id, changes)))
  }
  if (isForGood) {
    await enterResidents(req, entered)
    await amendResidents(req, amended)
  }
  return updates
}

async function update(req: PayloadRequest, result: ImportResult, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    await refuse(req, result, error)
  }
}

/**
 * Nothing of the row is stored: why, and no word of what it would have become.
 * @throws what broke, where the database is away: that is no fault of the row, and the batch is to be sent again.
 */
async function refuse(req: PayloadRequest, result: ImportResult, error: unknown): Promise<void> {
  delete result.action
  delete result.id
  const { status, problems } = await answerFor(error, req)
  if (status === UNAVAILABLE.status) throw error
  if (status >= 500) req.payload.logger.error({ err: error, msg: 'A row could not be imported.' })
  const { code, message } = problems[0] ?? { code: 'invalid', message: 'This row was not taken.' }
  result.error = { code, message }
}
