import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { detailsOf } from '../../events/details'
import { findEvent, linkTo } from '../../events/find'

export function showCommand(open: OpenCli): Command {
  return new Command('show')
    .description('show an event')
    .argument('<event>', 'a part of its title, or its id')
    .action((event: string, _options: object, command: Command) => runShow(open(command), event))
}

export async function runShow(cli: Cli, text: string): Promise<void> {
  const { out, io, zone } = cli
  const event = await findEvent(cli, text)
  if (out.isJson) {
    out.json(event)
    return
  }
  const description = event.description ?? ''
  const details = [...detailsOf(event, io.now(), zone), { name: 'url', text: linkTo(cli, event) }]
  out.record(out.isForPeople ? details : [...details, { name: 'description', text: description }])
  if (!out.isForPeople || description === '') return
  out.lines([''])
  out.text(description)
}
