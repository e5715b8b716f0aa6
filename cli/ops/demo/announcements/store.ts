import type { ClientBase } from 'pg'
import { storedAudience } from '@/domain/announcements/audience'
import { insertRows, type Row } from '../../seed/insert'
import { continueNumbers } from '../history/numbers'
import type { World } from '../history/world'
import { type Issue, isPublished, type Published } from './issue'
import { messagesAbout } from './messages'
import { planAnnouncements } from './plan'
import { Readership } from './readers'
import { type Receipt, receiptRow, receiptsFor } from './receipts'
import { commentRow, talkUnder } from './talk'

/** What was announced, in numbers. */
export interface AnnouncementCounts {
  announcements: number
  receipts: number
  notifications: number
}

interface Rows {
  receipts: Row[]
  comments: Row[]
  notifications: Row[]
  deliveries: Row[]
}

/** Writes the year's announcements, who read them, what was said under them and what was sent about the last ones. */
export async function storeAnnouncements(client: ClientBase, world: World): Promise<AnnouncementCounts> {
  const issues = planAnnouncements(world)
  const readership = new Readership(world)
  const rows: Rows = { receipts: [], comments: [], notifications: [], deliveries: [] }
  const told = new Map<string, number>()
  for (const issue of issues.filter(isPublished)) told.set(issue.id, live(world, issue, readership, rows))
  const categories = await readCategories(client)
  await insertRows(
    client,
    'announcements',
    issues.map((issue) => announcementRow(issue, issues, categories, told)),
  )
  for (const [table, of] of Object.entries(rows)) await insertRows(client, table, of)
  await continueNumbers(
    client,
    issues.map(({ number }) => number),
  )
  return {
    announcements: issues.length,
    receipts: rows.receipts.length,
    notifications: rows.notifications.length,
  }
}

/** Everything that followed from one publication. Answers how many people it was for. */
function live(world: World, issue: Published, readership: Readership, rows: Rows): number {
  const receipts: Receipt[] = receiptsFor(world, issue, readership.at(issue.publishedAt, issue.audience))
  rows.receipts.push(...receipts.map((receipt) => receiptRow(world.dice.uuid(), issue, receipt)))
  const comments = talkUnder(world, issue, receipts)
  rows.comments.push(...comments.map((comment) => commentRow(issue, comment)))
  const { notifications, deliveries } = messagesAbout(world, issue, receipts, comments)
  rows.notifications.push(...notifications)
  rows.deliveries.push(...deliveries)
  return receipts.length
}

async function readCategories(client: ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'select id, name from announcement_categories',
  )
  return new Map(rows.map(({ id, name }) => [name, id]))
}

function announcementRow(
  issue: Issue,
  issues: readonly Issue[],
  categories: ReadonlyMap<string, string>,
  told: ReadonlyMap<string, number>,
): Row {
  const { notice, special } = issue
  const earlier = special?.supersedes
    ? issues.find((other) => other.special?.key === special.supersedes)
    : undefined
  return {
    id: issue.id,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    status: issue.status,
    category_id: categories.get(notice.category) ?? null,
    urgency: notice.urgency,
    audience: storedAudience(issue.audience),
    requires_acknowledgement: notice.requiresAcknowledgement,
    pinned: special?.isPinned === true,
    comments_locked: special?.isLocked === true,
    publish_at: issue.publishAt,
    valid_until: issue.validUntil,
    supersedes_id: earlier?.id ?? null,
    author_id: issue.author.id,
    published_at: issue.publishedAt,
    withdrawn_at: issue.withdrawnAt,
    recipient_count: told.get(issue.id) ?? null,
    created_at: issue.createdAt,
    updated_at: issue.withdrawnAt ?? issue.publishedAt ?? issue.createdAt,
  }
}
