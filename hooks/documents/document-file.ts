import type { PayloadRequest, Where } from 'payload'
import type { Document, Media } from '@/payload-types'
import { inTransaction, sql, withTransaction } from '@/server/database'
import { idOf } from '../ids'
import { isUuid } from '../uuid'

/** Which file of which document is asked for. */
export interface AskedFile {
  id: unknown
  /** Null for the newest. */
  version: number | null
  /** Whether what is public is asked for by somebody who is not signed in. */
  isForAnyone: boolean
}

export interface DocumentFile {
  document: Pick<Document, 'id' | 'title'>
  version: number
  media: Media
}

/** A document's file, as far as the request's user may see it; null when there is none that they may see. */
export async function documentFile(req: PayloadRequest, asked: AskedFile): Promise<DocumentFile | null> {
  if (!isUuid(asked.id)) return null
  const isPublic: Where[] = asked.isForAnyone ? [{ audience: { equals: 'public' } }] : []
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { and: [{ id: { equals: asked.id } }, ...isPublic] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: asked.isForAnyone,
    req,
  })
  const [document] = docs
  if (!document) return null
  const version = asked.version ?? document.version ?? 1
  const media = await mediaOf(req, document, version)
  return media ? { document, version, media } : null
}

/** The file of a version; who sees the document sees them all. */
async function mediaOf(req: PayloadRequest, document: Document, version: number): Promise<Media | null> {
  const { docs } = await req.payload.find({
    collection: 'document-versions',
    where: { document: { equals: document.id }, version: { equals: version } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const id = idOf(docs[0]?.file)
  if (!id) return null
  return req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
}

/** Counts a download of a document. */
export function countDownload(req: PayloadRequest, id: string): Promise<void> {
  return withTransaction(req.payload, req, async () => {
    const database = await inTransaction(req)
    await database.rows(sql`update documents set downloads = downloads + 1 where id = ${id}`)
  })
}
