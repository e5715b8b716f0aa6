import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import type { ReportSubject } from '@/domain/moderation/words'
import { inTransaction, sql } from '@/server/database'
import { lockCommentRow } from '../comments/lock-row'
import { idOf } from '../ids'
import { isUuid } from '../uuid'

/** Something that somebody may report, as moderation needs it. */
export interface Subject {
  type: ReportSubject
  id: string
  authorId: string | null
  /** Its name, or its first words. */
  title: string
  isHidden: boolean
  isRemoved: boolean
}

interface Kind {
  table: SQL
  /** The field that names whose it is. */
  author: string
  /** The field of its name, or of its words. */
  title: string
  /** Whether it is taken away by a status; what has none is hidden instead. */
  isRemovable: boolean
}

/** Where each kind of subject is stored, and under which names what moderation needs of it. */
export const KINDS: Record<ReportSubject, Kind> = {
  listings: { table: sql`listings`, author: 'seller', title: 'title', isRemovable: true },
  'gallery-photos': {
    table: sql`gallery_photos`,
    author: 'uploader',
    title: 'caption',
    isRemovable: true,
  },
  comments: { table: sql`comments`, author: 'author', title: 'body', isRemovable: false },
  'listing-messages': { table: sql`listing_messages`, author: 'author', title: 'body', isRemovable: false },
}

/** Takes the subject's own lock: reports of it come one after the other, and not while somebody decides about it. */
export async function lockSubject(req: PayloadRequest, type: ReportSubject, id: string): Promise<void> {
  if (!isUuid(id)) return
  const database = await inTransaction(req)
  if (type === 'comments') await lockCommentRow(database, id)
  else await database.rows(sql`select id from ${KINDS[type].table} where id = ${id} for no key update`)
}

/** What somebody may see of what they name; null where they may not. */
export async function seenSubject(
  req: PayloadRequest,
  type: ReportSubject,
  id: string,
  overrideAccess: boolean,
): Promise<Subject | null> {
  if (!isUuid(id)) return null
  const {
    docs: [row],
  } = await req.payload.find({
    collection: type,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess,
    req,
  })
  if (!row) return null
  const { author, title } = KINDS[type]
  const fields = row as unknown as Record<string, unknown>
  return {
    type,
    id,
    authorId: idOf(fields[author]),
    title: String(fields[title] ?? ''),
    isHidden: fields.hidden === true,
    isRemoved: fields.status === 'removed',
  }
}

/** Where its author finds it: a path of the site. */
export async function addressOf(req: PayloadRequest, { type, id }: Subject): Promise<string> {
  if (type === 'listings') return `/listings/${id}`
  if (type === 'gallery-photos') return `/gallery/${id}`
  const database = await inTransaction(req)
  const [row] = await database.rows<{ url: string }>(
    type === 'listing-messages'
      ? sql`select '/listings/conversations/' || thread_id as url from listing_messages where id = ${id}`
      : sql`select coalesce('/announcements/' || a.number, '/gallery/' || c.photo_id) as url
          from comments c left join announcements a on a.id = c.announcement_id where c.id = ${id}`,
  )
  return row?.url ?? '/'
}
