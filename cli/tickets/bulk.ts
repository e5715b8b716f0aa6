import { BULK_MAX, TICKET_STATUS_LABELS } from '../../domain/tickets/words'
import type { Cli } from '../context'
import { CliFailure, EXIT, type ExitCode, exitCodeOfProblem, refused } from '../failures'
import type { Column } from '../table'
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

interface Result {
  number: string
  id: string | null
  ok: boolean
  error?: { code: string; message: string }
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
  if (isDryRun) rehearse(cli, named, change)
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
  const results = named.map((one) => judge(one, change))
  const sent = results.filter(({ ok }) => ok)
  for (let start = 0; start < sent.length; start += BULK_MAX) {
    const part = sent.slice(start, start + BULK_MAX)
    const body = { ids: part.map(({ id }) => id), patch: change.patch }
    const answer = await cli.client.post<{ results: Pick<Result, 'id' | 'ok' | 'error'>[] }>(
      '/tickets/bulk',
      body,
    )
    const answers = new Map(answer.results.map((result) => [result.id, result]))
    for (const result of part) Object.assign(result, answers.get(result.id) ?? unanswered)
  }
  return results
}

const unanswered = { ok: false, error: { code: 'error', message: 'The server did not say.' } }

function judge({ number, ticket }: Named, change: Change): Result {
  const refuse = (code: string, message: string): Result => ({
    number,
    id: ticket?.id ?? null,
    ok: false,
    error: { code, message },
  })
  if (!ticket) return refuse('not_found', 'It is not there, or you may not see it.')
  const objection = change.objection?.(ticket)
  return objection ? refuse('transition_not_allowed', objection) : { number, id: ticket.id, ok: true }
}

function report(cli: Cli, results: Result[], change: Change): void {
  if (cli.out.isJson) cli.out.json({ results })
  else cli.out.table(reportColumns(change), results)
  const failed = results.filter(({ ok }) => !ok)
  const [first] = failed
  if (!first) return
  const message = `${failed.length} of ${results.length} tickets could not be ${change.done}.`
  throw new CliFailure(exitCodeOfProblem(first.error?.code), message, {
    next: nextAfter(exitCodeOfProblem(first.error?.code), first),
  })
}

function nextAfter(exitCode: ExitCode, { number }: Result): string {
  if (exitCode === EXIT.notFound) return 'estate tickets list'
  return exitCode === EXIT.notPermitted ? 'estate whoami' : `estate tickets show ${number}`
}

function reportColumns({ done }: Change): Column<Result>[] {
  return [
    { name: 'number', text: ({ number }) => number, style: () => 'bold' },
    {
      name: 'result',
      text: ({ ok, error }) => (ok ? done : (error?.code ?? 'error')),
      raw: ({ ok, error }) => (ok ? 'ok' : (error?.code ?? 'error')),
      style: ({ ok }) => (ok ? 'green' : 'red'),
    },
    { name: 'message', text: ({ error }) => error?.message ?? '', shrinkTo: 20 },
  ]
}

function rehearse(cli: Cli, named: readonly Named[], change: Change): void {
  const results = named.map((one) => judge(one, change))
  if (cli.out.isJson) cli.out.json({ dryRun: true, patch: change.patch, results })
  else cli.out.table(rehearsalColumns(named, change), results)
  cli.out.note('Nothing was changed: this was a dry run.')
}

function rehearsalColumns(named: readonly Named[], { done }: Change): Column<Result>[] {
  const statuses = new Map(named.map(({ number, ticket }) => [number, ticket?.status]))
  const label = ({ number }: Result): string => {
    const status = statuses.get(number)
    return status ? TICKET_STATUS_LABELS[status] : ''
  }
  return [
    { name: 'number', text: ({ number }) => number, style: () => 'bold' },
    { name: 'status', text: label, raw: ({ number }) => statuses.get(number) ?? '' },
    {
      name: 'would',
      text: ({ ok, error }) => (ok ? `be ${done}` : (error?.message ?? '')),
      shrinkTo: 20,
    },
  ]
}
