import { Command } from 'commander'
import { detailsOf } from '../../announcements/details'
import { findAnnouncement, linkTo } from '../../announcements/find'
import type { Cli, OpenCli } from '../../context'

export function showCommand(open: OpenCli): Command {
  return new Command('show')
    .description('show an announcement')
    .argument('<announcement>', 'number, such as 12 or ANN-2026-0012')
    .action((number: string, _options: object, command: Command) => runShow(open(command), number))
}

export async function runShow(cli: Cli, number: string): Promise<void> {
  const { out } = cli
  const announcement = await findAnnouncement(cli, number)
  if (out.isJson) {
    out.json(announcement)
    return
  }
  const body = announcement.body ?? ''
  const details = [...detailsOf(announcement, cli.zone), { name: 'url', text: linkTo(cli, announcement) }]
  out.record(out.isForPeople ? details : [...details, { name: 'body', text: body }])
  if (!out.isForPeople || body === '') return
  out.lines([''])
  out.text(body)
}
