import { Command } from 'commander'
import type { Facility } from '../../bookings/wire'
import type { Cli, OpenCli } from '../../context'
import { FACILITY_COLUMNS } from '../../facilities/columns'
import { findPages } from '../../pages'

/** More than any estate has. */
const LIMIT = 500

export function listCommand(open: OpenCli): Command {
  return new Command('list')
    .description('list what can be booked, and on which terms')
    .action((_options: object, command: Command) => runList(open(command)))
}

export async function runList(cli: Cli): Promise<void> {
  const query = { sort: 'name', depth: cli.out.isJson ? 1 : 0 }
  const list = await findPages<Facility>(cli.client, 'facilities', query, { limit: LIMIT })
  if (cli.out.isJson) cli.out.json(list)
  else if (list.docs.length > 0 || !cli.out.isForPeople) cli.out.table(FACILITY_COLUMNS, list.docs)
  else cli.out.note('No facilities.')
}
