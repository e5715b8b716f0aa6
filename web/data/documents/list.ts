import { createLocalReq, type PayloadRequest, type Where } from 'payload'
import { audiencesOf } from '@/domain/documents/readers'
import type { DocumentType } from '@/domain/documents/words'
import { titled } from '@/hooks/documents/search-documents'
import { residentTypeOf } from '@/hooks/people/resident-type'
import type { Document } from '@/payload-types'
import { runningPayload } from '@/web/data/session'
import { findViewer, type Viewer } from '@/web/data/viewer'

/** Documents on one page of the list. */
const PAGE_SIZE = 25

/** What the list is asked for. */
export interface DocumentChoice {
  search: string
  documentType: DocumentType | null
  page: number
}

/** Who reads: somebody who is signed in, or anybody, for whom there is what is public. */
export interface DocumentReader {
  viewer: Viewer | null
  req: PayloadRequest
}

/** Whoever asks for this page, signed in or not. */
export async function documentReader(): Promise<DocumentReader> {
  const viewer = await findViewer()
  return { viewer, req: viewer?.req ?? (await createLocalReq({}, await runningPayload())) }
}

/** What narrows a search of documents to those that a reader sees; the rules see to those of somebody signed in. */
export function seenBy({ viewer }: DocumentReader): { where: Where[]; overrideAccess: boolean } {
  return viewer
    ? { where: [], overrideAccess: false }
    : { where: [{ audience: { equals: 'public' } }], overrideAccess: true }
}

/** Whether some of what a reader sees is not for all who read: they are then told for whom each is. */
export async function readsSeveral({ viewer }: DocumentReader): Promise<boolean> {
  if (!viewer) return false
  const { actor, req } = viewer
  return audiencesOf(actor, await residentTypeOf(req, actor)).length > 1
}

/** One page of the documents that a reader sees, by title. */
export async function documentPage(
  reader: DocumentReader,
  { search, documentType, page }: DocumentChoice,
): Promise<{ rows: Document[]; hasMore: boolean }> {
  const { where, overrideAccess } = seenBy(reader)
  const asked = [
    ...where,
    ...(search ? [titled(search)] : []),
    ...(documentType ? [{ documentType: { equals: documentType } }] : []),
  ]
  const { docs, hasNextPage } = await reader.req.payload.find({
    collection: 'documents',
    where: { and: asked },
    sort: 'title',
    limit: PAGE_SIZE,
    page,
    depth: 0,
    overrideAccess,
    req: reader.req,
  })
  return { rows: docs, hasMore: hasNextPage }
}
