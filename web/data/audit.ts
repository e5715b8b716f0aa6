import type { CollectionSlug, PayloadRequest } from 'payload'
import type { AuditEvent } from '@/payload-types'

/** Audit events of one document that its page shows at once; the rest is a link away. */
export const AUDIT_MAX = 20

/** The latest accepted writes to one document, newest first, with who made them. */
export async function auditOf(
  req: PayloadRequest,
  subject: string,
  subjectId: string,
): Promise<{ events: AuditEvent[]; total: number }> {
  const found = await req.payload.find({
    collection: 'audit-events',
    where: { and: [{ subject: { equals: subject } }, { subjectId: { equals: subjectId } }] },
    sort: '-createdAt',
    limit: AUDIT_MAX,
    depth: 1,
    overrideAccess: false,
    req,
  })
  return { events: found.docs, total: found.totalDocs }
}

/** Names of the documents that audit events mention by id: one query a collection, within the viewer's reach. */
export async function namesOf(
  req: PayloadRequest,
  wanted: ReadonlyMap<CollectionSlug, ReadonlySet<string>>,
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const [collection, ids] of wanted) {
    const title = req.payload.collections[collection].config.admin.useAsTitle ?? 'id'
    const found = await req.payload.find({
      collection,
      where: { id: { in: [...ids] } },
      depth: 0,
      limit: ids.size,
      pagination: false,
      overrideAccess: false,
      req,
    })
    for (const document of found.docs as unknown as Record<string, unknown>[]) {
      names.set(String(document.id), String(document[title] ?? document.id))
    }
  }
  return names
}
