import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { patchTicket, tellWritten } from '../../tickets/change'
import { findTicket } from '../../tickets/find'

export interface StartOptions {
  note?: string
}

export function startCommand(open: OpenCli): Command {
  return new Command('start')
    .description('begin the work; takes an acknowledged ticket that is nobody’s')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .option('--note <text>', 'for the timeline')
    .action((number: string, options: StartOptions, command: Command) =>
      runStart(open(command), number, options),
    )
}

export async function runStart(cli: Cli, number: string, { note }: StartOptions): Promise<void> {
  const ticket = await findTicket(cli, number)
  const patch = { status: 'in_progress', ...(note ? { note } : {}) }
  tellWritten(cli, await patchTicket(cli, ticket, patch), 'is in progress.')
}
