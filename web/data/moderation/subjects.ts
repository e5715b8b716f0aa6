import type { SQL } from 'drizzle-orm'
import type { ReportSubject } from '@/domain/moderation/words'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { photosOf } from '../tickets/photos'

/** Characters of what somebody wrote that the queue shows. */
const EXCERPT_MAX = 400

/** Something that residents wrote or showed, as a moderator looks at it. */
export interface Subject {
  type: ReportSubject
  id: string
  words: string
  authorName: string
  /** A moderator does not decide about their own. */
  isOwn: boolean
  isHidden: boolean
  isRemoved: boolean
  picture: string | null
  /** Where it stands; null where that is not for moderators to see. */
  href: string | null
}

interface StoredSubject {
  type: ReportSubject
  id: string
  words: string | null
  author_id: string
  author_name: string
  is_hidden: boolean
  is_removed: boolean
  media_id: string | null
  href: string | null
}

/** What is looked at of each kind: a condition on `s`, the row itself. */
export type Conditions = Partial<Record<ReportSubject, SQL>>

/** The rows of each kind, in one shape. */
const SOURCES: Record<ReportSubject, SQL> = {
  listings: sql`select 'listings' as type, s.id, concat_ws(E'\n', s.title, s.description) as words,
    s.seller_id as author_id, s.hidden as is_hidden, s.status = 'removed' as is_removed,
    (select p.media_id from listings_rels p where p.parent_id = s.id and p.path = 'photos' order by p."order" limit 1)
      as media_id, '/listings/' || s.id as href, s.updated_at from listings s`,
  'gallery-photos': sql`select 'gallery-photos' as type, s.id, s.caption as words, s.uploader_id as author_id,
    s.hidden as is_hidden, s.status = 'removed' as is_removed, s.photo_id as media_id, '/gallery/' || s.id as href,
    s.updated_at from gallery_photos s`,
  comments: sql`select 'comments' as type, s.id, s.body as words, s.author_id, s.hidden as is_hidden,
    false as is_removed, null::uuid as media_id, case when s.photo_id is not null then '/gallery/' || s.photo_id
      else (select '/announcements/' || a.number from announcements a where a.id = s.announcement_id) end
      || '#c-' || s.id as href, s.updated_at from comments s`,
  'listing-messages': sql`select 'listing-messages' as type, s.id, s.body as words, s.author_id, s.hidden as is_hidden,
    false as is_removed, null::uuid as media_id, null as href, s.updated_at from listing_messages s`,
}

/** What meets the conditions, the last changed first. The caller has seen to it that the viewer moderates. */
export async function subjectsWhere(
  viewer: Viewer,
  conditions: Conditions,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<Subject[]> {
  const parts = Object.entries(conditions).map(
    ([type, condition]) => sql`(${SOURCES[type as ReportSubject]} where ${condition})`,
  )
  if (parts.length === 0) return []
  const database = await reading(viewer.req)
  const rows = await database.rows<StoredSubject>(sql`
    select s.type, s.id, left(s.words, ${EXCERPT_MAX}) as words, s.author_id, u.name as author_name, s.is_hidden,
      s.is_removed, s.media_id, s.href
    from (${sql.join(parts, sql` union all `)}) s join users u on u.id = s.author_id
    order by s.updated_at desc, s.id limit ${limit} offset ${offset}`)
  const pictures = await picturesOf(
    viewer,
    rows.flatMap(({ media_id }) => media_id ?? []),
  )
  return rows.map((row) => toSubject(row, viewer, pictures))
}

function toSubject(row: StoredSubject, { actor }: Viewer, pictures: Map<string, string>): Subject {
  return {
    type: row.type,
    id: row.id,
    words: row.words ?? '',
    authorName: row.author_name,
    isOwn: row.author_id === actor.userId,
    isHidden: row.is_hidden && !row.is_removed,
    isRemoved: row.is_removed,
    picture: row.media_id ? (pictures.get(row.media_id) ?? null) : null,
    href: row.href,
  }
}

async function picturesOf({ payload, req }: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: [...ids] } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return new Map(photosOf(docs).map(({ id, tile }) => [id, tile]))
}
