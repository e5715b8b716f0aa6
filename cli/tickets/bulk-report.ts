import { TICKET_STATUS_LABELS } from '../../domain/tickets/words'
import type { Cli } from '../context'
import { CliFailure, EXIT, type ExitCode, exitCodeOfProblem } from '../failures'
import type { Column } from '../table'
import type { Change } from './bulk'
import type { Named } from './find'

/** What became of one of several tickets. */
export interface Result {
  number: string
  id: string | null
  ok: boolean
  error?: { code: string; message: string }
}

/** Reports each ticket. @throws CliFailure with the first failure's exit code, when there is one */
export function report(cli: Cli, results: readonly Result[], { done }: Change): void {
  if (cli.out.isJson) cli.out.json({ results })
  else cli.out.table(reportColumns(done), results)
  const failed = results.filter(({ ok }) => !ok)
  const [first] = failed
  if (!first) return
  const exitCode = exitCodeOfProblem(first.error?.code)
  throw new CliFailure(exitCode, `${failed.length} of ${results.length} tickets could not be ${done}.`, {
    next: nextAfter(exitCode, first),
  })
}

function nextAfter(exitCode: ExitCode, { number }: Result): string {
  if (exitCode === EXIT.notFound) return 'estate tickets list'
  return exitCode === EXIT.notPermitted ? 'estate whoami' : `estate tickets show ${number}`
}

function reportColumns(done: string): Column<Result>[] {
  const failureOf = ({ error }: Result): string => error?.code ?? 'error'
  return [
    { name: 'number', text: ({ number }) => number, style: () => 'bold' },
    {
      name: 'result',
      text: (result) => (result.ok ? done : failureOf(result)),
      raw: (result) => (result.ok ? 'ok' : failureOf(result)),
      style: ({ ok }) => (ok ? 'green' : 'red'),
    },
    { name: 'message', text: ({ error }) => error?.message ?? '', shrinkTo: 20 },
  ]
}

/** Says what would be done, and that nothing was. */
export function rehearse(
  cli: Cli,
  named: readonly Named[],
  results: readonly Result[],
  { done, patch }: Change,
): void {
  if (cli.out.isJson) cli.out.json({ dryRun: true, patch, results })
  else cli.out.table(rehearsalColumns(named, done), results)
  cli.out.note('Nothing was changed: this was a dry run.')
}

function rehearsalColumns(named: readonly Named[], done: string): Column<Result>[] {
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
