import type { Where } from 'payload'
import type { NotificationCategory, Urgency } from '@/domain/notifications'
import type { Viewer } from '@/web/data/viewer'

/** Messages on one page of the list. */
const PAGE_SIZE = 20

/** A message as a row of the list shows it, in the words it was told in. */
export interface AlertRow {
  id: string
  category: NotificationCategory
  title: string
  body: string | null
  urgency: Urgency
  readAt: string | null
  createdAt: string
}

export interface AlertPage {
  rows: AlertRow[]
  hasMore: boolean
}

/** Which messages a list holds. */
export interface AlertChoice {
  category: NotificationCategory | null
  isUnread: boolean
  page: number
}

/** One page of the viewer's own messages, newest first. Nothing is counted. */
export async function alertPage(
  viewer: Viewer,
  { category, isUnread, page }: AlertChoice,
): Promise<AlertPage> {
  const filters: Where[] = [
    ...(category ? [{ category: { equals: category } }] : []),
    ...(isUnread ? [{ readAt: { exists: false } }] : []),
  ]
  const read = (limit: number, at: number) =>
    viewer.payload.find({
      collection: 'notifications',
      where: { and: filters },
      sort: '-createdAt',
      limit,
      page: at,
      pagination: false,
      depth: 0,
      select: { category: true, title: true, body: true, urgency: true, readAt: true, createdAt: true },
      overrideAccess: false,
      req: viewer.req,
    })
  // Whether there is another page is asked by its first row.
  const [{ docs }, beyond] = await Promise.all([read(PAGE_SIZE, page), read(1, page * PAGE_SIZE + 1)])
  return { rows: docs as unknown as AlertRow[], hasMore: beyond.docs.length > 0 }
}
