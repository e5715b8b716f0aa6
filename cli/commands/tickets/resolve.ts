import { Command } from 'commander'
import { parseRupees } from '../../../domain/money'
import type { Cli, OpenCli } from '../../context'
import { usage } from '../../failures'
import { patchTicket, tellWritten } from '../../tickets/change'
import { findTicket } from '../../tickets/find'

export interface ResolveOptions {
  resolution?: string
  cost?: string
}

export function resolveCommand(open: OpenCli): Command {
  return new Command('resolve')
    .description('say that the work is done')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .option('--resolution <text>', 'what was done')
    .option('--cost <rupees>', 'what it cost, such as 1250 or 1,250.50')
    .action((number: string, options: ResolveOptions, command: Command) =>
      runResolve(open(command), number, options),
    )
}

export async function runResolve(cli: Cli, number: string, options: ResolveOptions): Promise<void> {
  const cost = options.cost === undefined ? {} : { actualCostPaise: paiseOf(options.cost) }
  const resolution = await cli.input.text(options.resolution, '--resolution', 'What was done')
  const ticket = await findTicket(cli, number)
  tellWritten(
    cli,
    await patchTicket(cli, ticket, { status: 'resolved', resolution, ...cost }),
    'is resolved.',
  )
}

function paiseOf(text: string): number {
  const paise = parseRupees(text)
  if (paise !== null) return paise
  throw usage(`--cost takes rupees, such as 1250 or 1,250.50; “${text}” is no amount.`)
}
