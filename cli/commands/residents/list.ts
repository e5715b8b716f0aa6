import { Command } from 'commander'
import { RESIDENT_TYPES } from '../../../domain/actor'
import type { Cli, OpenCli } from '../../context'
import { showList } from '../../lists'
import { findPages } from '../../pages'
import type { Query } from '../../query'
import { RESIDENT_COLUMNS } from '../../residents/columns'
import { findFlat } from '../../residents/find'
import { livesHere, WITH_FLAT } from '../../residents/reach'
import type { Resident } from '../../wire'
import { collect, wholeNumber, wordsOf } from '../../words'

const LIMIT_DEFAULT = 100
const LIMIT_MAX = 100_000

interface ResidentListOptions {
  flat?: string
  type?: string[]
  unverified?: boolean
  movedOut?: boolean
  limit: number
}

export function listCommand(open: OpenCli): Command {
  return new Command('list')
    .description('list who lives here')
    .option('--flat <number>', 'only of this flat, such as A-101')
    .option('--type <type>', `only these, with commas or given again: ${RESIDENT_TYPES.join(', ')}`, collect)
    .option('--unverified', 'only whom the committee has not verified')
    .option('--moved-out', 'who has moved out, in place of who lives here')
    .option('--limit <number>', 'how many', wholeNumber(LIMIT_MAX), LIMIT_DEFAULT)
    .action((options: ResidentListOptions, command: Command) => runList(open(command), options))
}

async function runList(cli: Cli, options: ResidentListOptions): Promise<void> {
  const types = wordsOf(options.type ?? [], RESIDENT_TYPES, '--type')
  const parts: Query[] = [livesHere(cli, options.movedOut === true)]
  if (options.flat) parts.push({ flat: { equals: (await findFlat(cli.client, options.flat)).id } })
  if (types.length > 0) parts.push({ residentType: { in: types } })
  if (options.unverified) parts.push({ verified: { not_equals: true } })
  const query = { sort: 'name', where: { and: parts }, ...WITH_FLAT }
  const list = await findPages<Resident>(cli.client, 'residents', query, { limit: options.limit })
  showList(cli, list, { columns: RESIDENT_COLUMNS, none: 'Nobody.' })
}
