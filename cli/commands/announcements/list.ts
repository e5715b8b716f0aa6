import { Command } from 'commander'
import { ANNOUNCEMENT_STATUSES } from '../../../domain/announcements/words'
import { URGENCIES } from '../../../domain/notifications/words'
import { announcementColumns, LISTED } from '../../announcements/columns'
import { type AnnouncementFilter, whereOf } from '../../announcements/filter'
import type { Cli, OpenCli } from '../../context'
import { showList } from '../../lists'
import { findPages } from '../../pages'
import type { Announcement } from '../../wire'
import { collect, wholeNumber } from '../../words'

const LIMIT_DEFAULT = 30
/** More rows than anybody reads. */
const LIMIT_MAX = 10_000

export interface ListOptions extends AnnouncementFilter {
  search?: string
  limit: number
  page: number
}

export function listCommand(open: OpenCli): Command {
  return new Command('list')
    .description('list announcements: pinned ones first, then the most urgent, then the newest')
    .option('--status <status>', `only these: ${ANNOUNCEMENT_STATUSES.join(', ')}`, collect)
    .option('--urgency <urgency>', `only these: ${URGENCIES.join(', ')}`, collect)
    .option('--category <name>', 'only this category; the start of its name will do')
    .option('--unread', 'only those that you have not read')
    .option('--search <words>', 'only those with these words in title or text')
    .option('--limit <number>', 'how many', wholeNumber(LIMIT_MAX), LIMIT_DEFAULT)
    .option('--page <number>', 'which page of that many', wholeNumber(), 1)
    .action((options: ListOptions, command: Command) => runList(open(command), options))
}

export async function runList(cli: Cli, options: ListOptions): Promise<void> {
  const where = await whereOf(cli, options)
  const query = {
    ...(where ? { where } : {}),
    ...(options.search ? { search: options.search } : {}),
    // A program that asks for JSON gets the whole documents.
    ...(cli.out.isJson ? { depth: 1 } : LISTED),
  }
  const list = await findPages<Announcement>(cli.client, 'announcements', query, options)
  showList(cli, list, { columns: announcementColumns(cli.io.now()), none: 'No announcements.' })
}
