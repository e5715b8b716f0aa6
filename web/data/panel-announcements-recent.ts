import type { Payload } from 'payload'
import { addDays } from '@/domain/time'
import type { Announcement } from '@/payload-types'
import { panelRequest } from './panel-request'

/** Days that the first page of the panel looks back. */
const RECENT_DAYS = 7
/** Announcements named there, of each kind. */
const SHOWN = 5

/** What was published in the last days, the newest first. */
export function recentAnnouncements(payload: Payload, now: Date): Promise<Announcement[]> {
  const since = addDays(now, -RECENT_DAYS).toISOString()
  return find(payload, 'published', '-publishedAt', { publishedAt: { greater_than: since } })
}

/** What waits to be published, the next first. */
export function scheduledAnnouncements(payload: Payload): Promise<Announcement[]> {
  return find(payload, 'scheduled', 'publishAt')
}

async function find(
  payload: Payload,
  status: 'published' | 'scheduled',
  sort: string,
  further?: { publishedAt: { greater_than: string } },
): Promise<Announcement[]> {
  const { docs } = await payload.find({
    collection: 'announcements',
    where: { and: [{ status: { equals: status } }, ...(further ? [further] : [])] },
    sort,
    limit: SHOWN,
    depth: 0,
    select: { number: true, title: true, publishAt: true, publishedAt: true },
    pagination: false,
    overrideAccess: false,
    req: await panelRequest(payload),
  })
  return docs as Announcement[]
}
