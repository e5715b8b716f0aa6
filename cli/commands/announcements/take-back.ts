import { Command } from 'commander'
import { patchAnnouncement, tellWritten } from '../../announcements/change'
import { findAnnouncement } from '../../announcements/find'
import type { Cli, OpenCli } from '../../context'

export function takeBackCommand(open: OpenCli): Command {
  return new Command('take-back')
    .description('make what you have just published a draft again, before anybody is mailed')
    .argument('<announcement>', 'number, such as 12 or ANN-2026-0012')
    .action((number: string, _options: object, command: Command) => runTakeBack(open(command), number))
}

export async function runTakeBack(cli: Cli, number: string): Promise<void> {
  const announcement = await findAnnouncement(cli, number)
  const written = await patchAnnouncement(cli, announcement, { status: 'draft' })
  tellWritten(cli, written, 'is a draft again; nobody is told.')
}
