import type { CollectionBeforeDeleteHook } from 'payload'
import { requireDeletable } from '@/domain/gallery/photo'
import type { ReportSubject } from '@/domain/moderation/words'
import { inTransaction, sql } from '@/server/database'
import { requireActor } from '../actor'
import { settle } from '../moderation/settle-reports'
import { lockPhotoRow } from './lock-shown'
import { photoOf } from './photo-of'

/** Under the photo's lock, which its reports and those of its comments take as well: with it goes what they are about. */
export const settleDeleted: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const actor = await requireActor(req)
  const photo = photoOf(await lockPhotoRow(req, String(id)))
  const database = await inTransaction(req)
  const reported = await database.rows<{ type: ReportSubject; id: string; n: number }>(sql`
    select subject_type as type, subject_id as id, count(*)::int as n from reports
    where outcome = 'open' and ((subject_type = 'gallery-photos' and subject_id = ${String(id)}) or (subject_type = 'comments'
      and subject_id in (select id::text from comments where photo_id = ${id})))
    group by 1, 2`)
  requireDeletable(
    actor,
    photo,
    reported.reduce((sum, { n }) => sum + n, 0),
  )
  for (const subject of reported) await settle(req, subject, { outcome: 'removed', note: null })
}
