import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { nextVersion, requireOtherFile } from '@/domain/documents/write'
import { inTransaction, sql } from '@/server/database'
import { requireActor } from '../actor'
import { idOf } from '../ids'
import { requireOwnMedia } from '../media/own-media'

/** What the accepted write still has to keep once the row is stored. */
export interface PendingVersion {
  note: string
}

/** Counts the versions of a document under its lock, and sees that its file is the sender's to give. */
export const writeDocument: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const actor = await requireActor(req)
  const stored = operation === 'create' ? null : originalDoc
  const fileId = idOf(data.file) ?? idOf(stored?.file) ?? ''
  const note = typeof data.note === 'string' ? data.note.trim() : ''
  const before = stored ? { fileId: idOf(stored.file) ?? '', version: Number(stored.version) } : null
  const version = nextVersion(before, { fileId, note })
  if (version === null) return data
  const home = { collection: 'document', id: stored ? String(stored.id) : null } as const
  await requireOwnMedia(req, actor, [fileId], home, 'file')
  if (before) requireOtherFile([await fingerprintOf(req, before.fileId), await fingerprintOf(req, fileId)])
  req.context.pendingVersion = { note } satisfies PendingVersion
  if (stored) return { ...data, version }
  return { ...data, version, downloads: 0, author: isPerson(actor) ? actor.userId : null }
}

async function fingerprintOf(req: PayloadRequest, fileId: string): Promise<string | null> {
  const database = await inTransaction(req)
  const [row] = await database.rows<{ sha256: string | null }>(
    sql`select sha256 from media where id = ${fileId}`,
  )
  return row?.sha256 ?? null
}
