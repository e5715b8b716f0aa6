import type { Payload } from 'payload'
import type { DocumentVersion } from '@/payload-types'
import { panelRequest } from './panel-request'

/** Versions that a document's page lists; earlier ones are in their own list. */
export const VERSIONS_MAX = 50

/** A document's versions as the viewer may see them, with their files and authors, the newest first. */
export async function versionsOf(payload: Payload, documentId: string): Promise<DocumentVersion[]> {
  const { docs } = await payload.find({
    collection: 'document-versions',
    where: { document: { equals: documentId } },
    sort: '-version',
    limit: VERSIONS_MAX,
    depth: 1,
    pagination: false,
    overrideAccess: false,
    req: await panelRequest(payload),
  })
  return docs
}
