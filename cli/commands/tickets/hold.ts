import { Command } from 'commander'
import { HOLD_KIND_LABELS, HOLD_KINDS, type HoldKind } from '../../../domain/sla/words'
import type { Cli, OpenCli } from '../../context'
import { patchTicket, tellWritten } from '../../tickets/change'
import { findTicket } from '../../tickets/find'
import { wordOf } from '../../words'

export interface HoldOptions {
  reason?: string
  until?: string
  waitingFor?: string
}

export function holdCommand(open: OpenCli): Command {
  return new Command('hold')
    .description('put a ticket aside until a certain time')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .option('--reason <text>', 'what it waits for')
    .option(
      '--waiting-for <reason>',
      `${HOLD_KINDS.join(', ')}: the promised time stands still for the first, for an approval and the weather`,
    )
    .option('--until <time>', 'when it wakes: 4h, 3d, 2w, 2026-12-01 or “2026-12-01 09:30”')
    .action((number: string, options: HoldOptions, command: Command) =>
      runHold(open(command), number, options),
    )
}

export async function runHold(cli: Cli, number: string, options: HoldOptions): Promise<void> {
  const holdReason = await cli.input.text(options.reason, '--reason', 'What does it wait for')
  const holdKind = await kindOf(cli, options.waitingFor)
  const until = await cli.input.text(options.until, '--until', 'Until when (3d, 2026-12-01)')
  const { instantOf } = await import('../../when')
  const heldUntil = instantOf(until, cli.io.now(), cli.zone, '--until')
  const ticket = await findTicket(cli, number)
  const patch = {
    status: 'on_hold',
    holdReason,
    heldUntil: heldUntil.toISOString(),
    ...(holdKind ? { holdKind } : {}),
  }
  const written = await patchTicket(cli, ticket, patch)
  const { formatInstant } = await import('../../../domain/time')
  tellWritten(cli, written, `waits until ${formatInstant(heldUntil, cli.zone)}.`)
}

/**
 * What it waits for, as far as the clock is concerned. Asked on a terminal only: without the flag a script leaves it to
 * the server, which reads it from the reason.
 */
async function kindOf(cli: Cli, given: string | undefined): Promise<HoldKind | undefined> {
  if (given !== undefined) return wordOf(given, HOLD_KINDS, '--waiting-for')
  if (!cli.input.canAsk) return undefined
  const choices = HOLD_KINDS.map((value) => ({ value, name: HOLD_KIND_LABELS[value] }))
  return cli.input.choice<HoldKind>('--waiting-for', {
    message: 'What kind of waiting is it',
    choices,
    preset: 'other',
  })
}
