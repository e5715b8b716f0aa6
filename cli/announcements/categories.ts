import { categoryNamed } from '../categories/find'
import type { Client } from '../client'
import { PAGE_MAX } from '../pages'
import { selecting } from '../query'
import type { AnnouncementCategory } from '../wire'

/** The kind of announcement of that name; the start of it will do. @throws CliFailure with the choices */
export async function findCategory(client: Client, text: string): Promise<AnnouncementCategory> {
  const query = { limit: PAGE_MAX, depth: 0, sort: 'name', select: selecting('name', 'defaultUrgency') }
  const { docs } = await client.find<AnnouncementCategory>('announcement-categories', query)
  return categoryNamed(docs, text, 'estate announce --help')
}
