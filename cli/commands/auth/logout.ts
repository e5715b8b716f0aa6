import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { CliFailure, EXIT } from '../../failures'

export function logoutCommand(open: OpenCli): Command {
  return new Command('logout')
    .description('end the session, here and on the server')
    .action((_options: object, command: Command) => runLogout(open(command)))
}

/** The session is forgotten here even when the server cannot be told. */
export async function runLogout({ client, config, out }: Cli): Promise<void> {
  const { address } = client
  if (!config.sessionAt(address)) {
    out.note(`There is no session at ${address}.`)
    return
  }
  config.signOut(address)
  try {
    await client.post('/users/logout', {})
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error
    // The server has ended this session by itself: the very thing that was asked for.
    if (error.exitCode !== EXIT.notSignedIn) out.note(`Signed out here only. ${error.message}`)
  }
  out.note(`Signed out of ${address}.`)
}
