import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { patchTicket, tellWritten } from '../../tickets/change'
import { findTicket } from '../../tickets/find'
import { wholeNumber } from '../../words'

const RATING_MAX = 5

export interface CloseOptions {
  rating?: number
  feedback?: string
  note?: string
}

export function closeCommand(open: OpenCli): Command {
  return new Command('close')
    .description('close a resolved ticket')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .option('--rating <1-5>', 'how well it was done; only its resident rates', wholeNumber(RATING_MAX))
    .option('--feedback <text>', 'what its resident adds to the rating')
    .option('--note <text>', 'why you close it in the resident’s place')
    .action((number: string, options: CloseOptions, command: Command) =>
      runClose(open(command), number, options),
    )
}

export async function runClose(cli: Cli, number: string, options: CloseOptions): Promise<void> {
  const { rating, feedback, note } = options
  const ticket = await findTicket(cli, number)
  const patch = {
    status: 'closed',
    ...(rating ? { residentRating: rating } : {}),
    ...(feedback ? { residentFeedback: feedback } : {}),
    ...(note ? { note } : {}),
  }
  tellWritten(cli, await patchTicket(cli, ticket, patch), 'is closed.')
}
