import { createHash } from 'node:crypto'
import type { CollectionAfterChangeHook } from 'payload'
import { inTransaction, sql } from '@/server/database'

/**
 * Keeps the SHA-256 of a file as it came in, so that the proof of a notice asks no disk: it stays the same on every machine,
 * and when the file is lost.
 */
export const keepFingerprint: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !req.file) return doc
  const sha256 = createHash('sha256').update(req.file.data).digest('hex')
  const database = await inTransaction(req)
  await database.rows(sql`update media set sha256 = ${sha256} where id = ${doc.id}`)
  return doc
}
