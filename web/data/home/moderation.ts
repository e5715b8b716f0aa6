import { moderates } from '@/domain/actor'
import { reading, sql } from '@/server/database'
import type { Viewer } from '../viewer'
import { COUNTED_MAX } from './pressing'

/** What moderators have to look at; each number at most 100. */
export interface ToModerate {
  /** Each reported thing once, however many reported it. */
  reported: number
  /** Photos that nobody sees until they are looked at. */
  photos: number
}

/** What waits for a moderator; null for who is none. */
export async function toModerate({ actor, req }: Viewer): Promise<ToModerate | null> {
  if (!moderates(actor)) return null
  const database = await reading(req)
  const [row] = await database.rows<ToModerate>(sql`
    select
      (select count(*)::int from (
        select distinct subject_type, subject_id from reports where outcome = 'open'
        limit ${COUNTED_MAX}) r) as reported,
      (select count(*)::int from (
        select 1 from gallery_photos where status = 'pending' limit ${COUNTED_MAX}) w) as photos`)
  return row ?? null
}
