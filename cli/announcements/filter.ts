import { ANNOUNCEMENT_STATUSES } from '../../domain/announcements/words'
import { URGENCIES } from '../../domain/notifications/words'
import { readMe } from '../account'
import type { Cli } from '../context'
import { PAGE_MAX } from '../pages'
import { type Query, selecting } from '../query'
import type { List } from '../wire'
import { wordsOf } from '../words'
import { findCategory } from './categories'

/** What a list of announcements is narrowed to. */
export interface AnnouncementFilter {
  status?: string[]
  urgency?: string[]
  category?: string
  unread?: boolean
}

/** The filter as a `where`. @throws CliFailure for a name that is not there */
export async function whereOf(cli: Cli, filter: AnnouncementFilter): Promise<Query | undefined> {
  const statuses = wordsOf(filter.status ?? [], ANNOUNCEMENT_STATUSES, '--status')
  const urgencies = wordsOf(filter.urgency ?? [], URGENCIES, '--urgency')
  const parts: Query[] = []
  if (statuses.length > 0) parts.push({ status: { in: statuses } })
  if (urgencies.length > 0) parts.push({ urgency: { in: urgencies } })
  if (filter.category !== undefined)
    parts.push({ category: { equals: (await findCategory(cli.client, filter.category)).id } })
  if (filter.unread) parts.push(await unreadPart(cli))
  return parts.length > 0 ? { and: parts } : undefined
}

interface Receipt {
  id: string
  announcement?: string | null
}

/** What the person is to read and has not: their newest receipts without a time, as many as fit into an address. */
async function unreadPart(cli: Cli): Promise<Query> {
  const { id } = await readMe(cli)
  const where = { and: [{ user: { equals: id } }, { readAt: { exists: false } }] }
  const select = selecting('announcement')
  const query = { where, select, depth: 0, sort: '-createdAt', limit: PAGE_MAX }
  const { docs, totalDocs }: List<Receipt> = await cli.client.find<Receipt>('receipts', query)
  if (totalDocs > docs.length) cli.out.note(`Looked among your newest ${docs.length} unread of ${totalDocs}.`)
  const ids = docs.flatMap(({ announcement }) => (announcement ? [announcement] : []))
  return ids.length > 0 ? { id: { in: ids } } : { id: { exists: false } }
}
