import { isUuid } from '@/hooks/uuid'
import type { Document, DocumentVersion } from '@/payload-types'
import { type DocumentReader, seenBy } from './list'

/** Versions that a document's page lists, the newest first. */
const VERSIONS_MAX = 100

/** A document with its versions, newest first; null for who may not see it. */
export async function documentWithVersions(
  reader: DocumentReader,
  id: string,
): Promise<{ document: Document; versions: DocumentVersion[] } | null> {
  if (!isUuid(id)) return null
  const { req } = reader
  const { where, overrideAccess } = seenBy(reader)
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { and: [{ id: { equals: id } }, ...where] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess,
    req,
  })
  const [document] = docs
  if (!document) return null
  const versions = await req.payload.find({
    collection: 'document-versions',
    where: { document: { equals: id } },
    sort: '-version',
    limit: VERSIONS_MAX,
    pagination: false,
    depth: 0,
    overrideAccess,
    req,
  })
  return { document, versions: versions.docs }
}
