import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { inTransaction, sql } from '@/server/database'
import { changesBetween, recordAudit } from '../audit/record'
import { idOf } from '../ids'

/**
 * An account that is taken off a row of the register before anybody verified it was refused: unless a profile or some
 * history needs it, it goes, and the row is free again.
 */
export const releaseAccount: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const former = operation === 'update' ? idOf(previousDoc?.user) : null
  if (former === null || idOf(doc.user) !== null || previousDoc?.verified === true) return doc
  await dropUnneeded(req, former)
  return doc
}

async function dropUnneeded(req: PayloadRequest, userId: string): Promise<void> {
  const account = await req.payload.findByID({
    collection: 'users',
    id: userId,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (!account) return
  const database = await inTransaction(req)
  const [row] = await database.rows<{ gone: boolean }>(
    sql`select drop_unneeded_account(${userId}::uuid) as gone`,
  )
  if (!row?.gone) return
  const changes = changesBetween({ ...account }, {})
  await recordAudit(req, { action: 'delete', subject: 'users', subjectId: userId, changes })
}
