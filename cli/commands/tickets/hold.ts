import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { patchTicket, tellWritten } from '../../tickets/change'
import { findTicket } from '../../tickets/find'

export interface HoldOptions {
  reason?: string
  until?: string
}

export function holdCommand(open: OpenCli): Command {
  return new Command('hold')
    .description('put a ticket aside until a certain time')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .option('--reason <text>', 'what it waits for')
    .option('--until <time>', 'when it wakes: 4h, 3d, 2w, 2026-12-01 or “2026-12-01 09:30”')
    .action((number: string, options: HoldOptions, command: Command) =>
      runHold(open(command), number, options),
    )
}

export async function runHold(cli: Cli, number: string, options: HoldOptions): Promise<void> {
  const holdReason = await cli.input.text(options.reason, '--reason', 'What does it wait for')
  const until = await cli.input.text(options.until, '--until', 'Until when (3d, 2026-12-01)')
  const { instantOf } = await import('../../when')
  const heldUntil = instantOf(until, cli.io.now(), cli.zone, '--until')
  const ticket = await findTicket(cli, number)
  const patch = { status: 'on_hold', holdReason, heldUntil: heldUntil.toISOString() }
  const written = await patchTicket(cli, ticket, patch)
  const { formatInstant } = await import('../../../domain/time')
  tellWritten(cli, written, `waits until ${formatInstant(heldUntil, cli.zone)}.`)
}
