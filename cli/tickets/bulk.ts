import { BULK_MAX } from '../../domain/tickets/words'
import type { Cli } from '../context'
import { CliFailure, EXIT, refused } from '../failures'
import { type Result, rehearse, report } from './bulk-report'
import { patchTicket, tellWritten } from './change'
import { findTickets, type Named, noSuchTicket, type Target } from './find'

/** One change, made to every named ticket. */
export interface Change {
  /** Past participle for the report: `acknowledged`. */
  done: string
  patch: object
  /** Why this ticket must not be touched, where the server would take the patch for something else. */
  objection?: (ticket: Target) => string | null
  /** What is asked before several tickets are changed; only for what cannot be taken back. */
  question?: (count: number) => string
}

/** Makes the change: one ticket by itself, several in bulk with a report for each. `isDryRun` only says what would be. */
export async function changeTickets(
  cli: Cli,
  texts: readonly string[],
  change: Change,
  isDryRun: boolean,
): Promise<void> {
  const named = await findTickets(cli, texts)
  const [only, ...others] = named
  if (isDryRun) rehearse(cli, named, judgeAll(named, change), change)
  else if (only && others.length === 0) await changeOne(cli, only, change)
  else {
    if (change.question) await cli.input.agree(change.question(named.length))
    report(cli, await changeMany(cli, named, change), change)
  }
}

async function changeOne(cli: Cli, { number, ticket }: Named, change: Change): Promise<void> {
  if (!ticket) throw noSuchTicket(number)
  const objection = change.objection?.(ticket)
  if (objection) throw refused(`${number}: ${objection}`, `estate tickets show ${number}`)
  // Where a look decided, the ticket must still be as it was looked at.
  const guard = change.objection ? { expectedUpdatedAt: ticket.updatedAt } : {}
  tellWritten(cli, await patchTicket(cli, ticket, { ...change.patch, ...guard }), `${change.done}.`)
}

async function changeMany(cli: Cli, named: readonly Named[], change: Change): Promise<Result[]> {
  const results = judgeAll(named, change)
  const sent = results.filter(({ ok }) => ok)
  for (let start = 0; start < sent.length; start += BULK_MAX) {
    const part = sent.slice(start, start + BULK_MAX)
    try {
      await sendTogether(cli, part, change)
    } catch (failure) {
      if (!(failure instanceof CliFailure)) throw failure
      // Changing many at once takes a power of its own; changing one's own tickets one by one does not.
      if (failure.exitCode === EXIT.notPermitted) await sendOneByOne(cli, part, change)
      // What was done before stands, and is still reported.
      else if (start > 0) markFailed(part, 'unanswered', failure.message)
      else throw failure
    }
  }
  return results
}

type Answered = Pick<Result, 'id' | 'ok' | 'error'>

async function sendTogether(cli: Cli, part: readonly Result[], { patch }: Change): Promise<void> {
  const body = { ids: part.map(({ id }) => id), patch }
  const answer = await cli.client.post<{ results: Answered[] }>('/tickets/bulk', body)
  const answers = new Map(answer.results.map((result) => [result.id, result]))
  for (const result of part) {
    const answered = answers.get(result.id)
    if (answered) Object.assign(result, answered)
    else markFailed([result], 'unanswered', 'The server did not say.')
  }
}

async function sendOneByOne(cli: Cli, part: readonly Result[], { patch }: Change): Promise<void> {
  for (const result of part) {
    try {
      await cli.client.patch(`/tickets/${result.id}`, patch)
    } catch (failure) {
      const code = failure instanceof CliFailure ? failure.problems[0]?.code : undefined
      if (!(failure instanceof CliFailure) || code === undefined) throw failure
      markFailed([result], code, failure.message)
    }
  }
}

function markFailed(results: readonly Result[], code: string, message: string): void {
  for (const result of results) Object.assign(result, { ok: false, error: { code, message } })
}

/** Every named ticket before anything is sent: to be changed, or why not. */
function judgeAll(named: readonly Named[], change: Change): Result[] {
  return named.map(({ number, ticket }) => {
    const result: Result = { number, id: ticket?.id ?? null, ok: true }
    const objection = ticket && change.objection?.(ticket)
    if (!ticket) markFailed([result], 'not_found', 'It is not there, or you may not see it.')
    else if (objection) markFailed([result], 'transition_not_allowed', objection)
    return result
  })
}
