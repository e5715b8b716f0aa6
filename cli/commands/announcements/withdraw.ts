import { Command } from 'commander'
import { patchAnnouncement, tellWritten } from '../../announcements/change'
import { findAnnouncement } from '../../announcements/find'
import type { Cli, OpenCli } from '../../context'
import { refused } from '../../failures'

export function withdrawCommand(open: OpenCli): Command {
  return new Command('withdraw')
    .description('take an announcement out of everybody’s lists, for good')
    .argument('<announcement>', 'number, such as 12 or ANN-2026-0012')
    .action((number: string, _options: object, command: Command) => runWithdraw(open(command), number))
}

export async function runWithdraw(cli: Cli, number: string): Promise<void> {
  const announcement = await findAnnouncement(cli, number)
  const { number: whole, title, status } = announcement
  if (status === 'draft' || status === 'scheduled') {
    const state = status === 'draft' ? 'a draft' : 'only scheduled'
    throw refused(`${whole}: It is ${state}: nobody has been told.`, `estate announcements show ${whole}`)
  }
  await cli.input.agree(`Withdraw ${whole}, “${title}”? It cannot be published again.`)
  const written = await patchAnnouncement(cli, announcement, { status: 'withdrawn' })
  tellWritten(cli, written, { done: 'is withdrawn.' })
}
