import type { Payload } from 'payload'
import { cache } from 'react'
import type { Urgency } from '@/domain/notifications'
import type { Announcement } from '@/payload-types'
import { reading, sql } from '@/server/database'
import { panelRequest } from './panel-request'

/** One announcement as the viewer may see it, with its author; null when there is none. Read once a render. */
export const panelAnnouncement = cache(async (payload: Payload, id: string): Promise<Announcement | null> => {
  const req = await panelRequest(payload)
  return payload.findByID({
    collection: 'announcements',
    id,
    depth: 1,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
})

/** The estate's blocks, in the order of their names. */
export const blockNames = cache(async (payload: Payload): Promise<string[]> => {
  const database = await reading(await panelRequest(payload))
  const rows = await database.rows<{ block: string }>(sql`select distinct block from flats order by block`)
  return rows.map(({ block }) => block)
})

export interface CategorySign {
  id: string
  name: string
  color: string
  icon: string
  defaultUrgency: Urgency
}

/** Every category with its sign; read once a render. */
export const categorySigns = cache(async (payload: Payload): Promise<Map<string, CategorySign>> => {
  const req = await panelRequest(payload)
  const { docs } = await payload.find({
    collection: 'announcement-categories',
    limit: 100,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return new Map(docs.map((doc) => [doc.id, doc as CategorySign]))
})

/** Announcements that a filter offers: the newest; an older one is found in their list. */
const OFFERED = 100

/** The latest that were ever published, within the viewer's reach. */
export async function publishedTitles(
  payload: Payload,
): Promise<Pick<Announcement, 'id' | 'number' | 'title'>[]> {
  const req = await panelRequest(payload)
  const { docs } = await payload.find({
    collection: 'announcements',
    where: { status: { in: ['published', 'withdrawn'] } },
    sort: '-publishedAt',
    limit: OFFERED,
    depth: 0,
    select: { number: true, title: true },
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs as Pick<Announcement, 'id' | 'number' | 'title'>[]
}
