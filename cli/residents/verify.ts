import type { Cli } from '../context'
import { CliFailure, type ExitCode } from '../failures'
import { findPages, PAGE_MAX } from '../pages'
import type { Column } from '../table'
import type { Resident, Written } from '../wire'
import { flatOf } from './columns'
import { findFlat, findResident, isFlatNumber } from './find'
import { livesHere, WITH_FLAT } from './reach'

interface Verified {
  resident: Resident
  /** `verified`, `unchanged`, `would be verified`, or the code of why not. */
  result: string
  message?: string
  exitCode?: ExitCode
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Verifies everybody who was named, each by an ordinary change, and tells what became of each. */
export async function verifyResidents(cli: Cli, who: readonly string[], isDryRun: boolean): Promise<void> {
  const named = new Map<string, Resident>()
  for (const text of who) for (const resident of await whoIs(cli, text)) named.set(resident.id, resident)
  const results: Verified[] = []
  for (const resident of named.values()) results.push(await verifyOne(cli, resident, isDryRun))
  tell(cli, results, isDryRun)
}

/** A flat names all who wait there to be verified; everything else one person. @throws CliFailure (not found, usage) */
async function whoIs(cli: Cli, text: string): Promise<Resident[]> {
  const { client } = cli
  if (ID.test(text)) return [await client.get<Resident>(`/residents/${text}`, WITH_FLAT)]
  if (!isFlatNumber(text)) return [await findResident(client, text, null)]
  const flat = await findFlat(client, text)
  const waiting = { verified: { not_equals: true } }
  const where = { and: [{ flat: { equals: flat.id } }, waiting, livesHere(cli, false)] }
  const query = { where, sort: 'name', ...WITH_FLAT }
  const { docs } = await findPages<Resident>(client, 'residents', query, { limit: PAGE_MAX })
  if (docs.length === 0) cli.out.note(`Nobody in ${flat.number} waits to be verified.`)
  return docs
}

async function verifyOne(cli: Cli, resident: Resident, isDryRun: boolean): Promise<Verified> {
  if (resident.verified) return { resident, result: 'unchanged' }
  if (isDryRun) return { resident, result: 'would be verified' }
  try {
    await cli.client.patch<Written<Resident>>(`/residents/${resident.id}`, { verified: true })
    return { resident, result: 'verified' }
  } catch (failure) {
    const code = failure instanceof CliFailure ? failure.problems[0]?.code : undefined
    if (!(failure instanceof CliFailure) || code === undefined) throw failure
    return { resident, result: code, message: failure.message, exitCode: failure.exitCode }
  }
}

function tell({ out }: Cli, results: readonly Verified[], isDryRun: boolean): void {
  if (out.isJson)
    out.json({
      dryRun: isDryRun,
      results: results.map(({ resident, result, message }) => ({ id: resident.id, result, message })),
    })
  else out.table(COLUMNS, results)
  if (isDryRun) out.note('Nothing was changed: this was a dry run.')
  const failed = results.filter(({ exitCode }) => exitCode !== undefined)
  const [first] = failed
  if (first?.exitCode)
    throw new CliFailure(first.exitCode, `${failed.length} of ${results.length} could not be verified.`, {
      next: 'estate residents list --unverified',
    })
}

const COLUMNS: Column<Verified>[] = [
  { name: 'flat', text: ({ resident }) => flatOf(resident), style: () => 'bold' },
  { name: 'name', text: ({ resident }) => resident.name ?? '', shrinkTo: 12 },
  { name: 'result', text: ({ result }) => result, style: ({ exitCode }) => (exitCode ? 'red' : undefined) },
  { name: 'message', text: ({ message }) => message ?? '', shrinkTo: 20 },
]
