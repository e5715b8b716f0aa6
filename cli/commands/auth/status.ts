import { Command } from 'commander'
import { readMe } from '../../account'
import type { Cli, OpenCli } from '../../context'
import { dueIn } from '../../elapsed'

export function statusCommand(open: OpenCli): Command {
  return new Command('status')
    .description('show the address, the account and how long the session lasts')
    .action((_options: object, command: Command) => runStatus(open(command)))
}

export async function runStatus(cli: Cli): Promise<void> {
  const { address } = cli.client
  const user = await readMe(cli)
  const expiresAt = cli.config.sessionAt(address)?.expiresAt
  if (cli.out.isJson) {
    cli.out.json({ address, user, expiresAt: expiresAt ?? null })
    return
  }
  cli.out.record([
    { name: 'address', text: address },
    { name: 'account', text: user.email ?? '' },
    { name: 'ends', text: expiresAt ? dueIn(expiresAt, cli.io.now()) : '', raw: expiresAt ?? '' },
  ])
}
