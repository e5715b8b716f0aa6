import { Command } from 'commander'
import { STAFF_ROLES } from '../../../domain/staff'
import type { Cli, OpenCli } from '../../context'
import { findPages } from '../../pages'
import type { Query } from '../../query'
import { STAFF_COLUMNS } from '../../staff/columns'
import type { Staff } from '../../wire'
import { collect, wholeNumber, wordsOf } from '../../words'

/** More people than any estate employs. */
const LIMIT_DEFAULT = 500
const LIMIT_MAX = 10_000

export interface StaffListOptions {
  role?: string[]
  active?: boolean
  limit: number
}

export function listCommand(open: OpenCli): Command {
  return new Command('list')
    .description('list the members of staff')
    .option('--role <role>', `only these, with commas or given again: ${STAFF_ROLES.join(', ')}`, collect)
    .option('--active', 'only who works here now')
    .option('--limit <number>', 'how many', wholeNumber(LIMIT_MAX), LIMIT_DEFAULT)
    .action((options: StaffListOptions, command: Command) => runList(open(command), options))
}

export async function runList(cli: Cli, options: StaffListOptions): Promise<void> {
  const roles = wordsOf(options.role ?? [], STAFF_ROLES, '--role')
  const parts: Query[] = []
  if (roles.length > 0) parts.push({ staffRole: { in: roles } })
  if (options.active) parts.push({ isActive: { equals: true } })
  const query = {
    sort: 'employeeId',
    depth: cli.out.isJson ? 1 : 0,
    ...(parts.length > 0 ? { where: { and: parts } } : {}),
  }
  const list = await findPages<Staff>(cli.client, 'staff', query, { limit: options.limit })
  if (cli.out.isJson) cli.out.json(list)
  else cli.out.table(STAFF_COLUMNS, list.docs)
}
