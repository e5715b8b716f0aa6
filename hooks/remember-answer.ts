import type { CollectionAfterOperationHook } from 'payload'
import { inTransaction, sql } from '@/server/database'

/** Set by the API's guard after it has claimed the key; a client's own is dropped there. */
export const CLAIM_HEADER = 'x-estate-claimed-key'

/**
 * Keeps the answer of a keyed creation in the creation's own transaction: after a crash between commit and
 * answer, the same key gets that answer and nothing is created twice.
 */
export const rememberAnswer: CollectionAfterOperationHook = async ({
  collection,
  operation,
  result,
  req,
}) => {
  const claim = operation === 'create' ? req.headers?.get(CLAIM_HEADER) : null
  if (!claim || req.context.isAnswerRemembered || req.routeParams?.collection !== collection.slug)
    return result
  req.context.isAnswerRemembered = true
  const { account, path, key } = JSON.parse(decodeURIComponent(claim)) as Record<string, string>
  const response = JSON.stringify({ doc: result, message: 'Created.' })
  const database = await inTransaction(req)
  await database.rows(sql`
    update idempotency_keys set status = 201, response = ${response}
    where account = ${account} and path = ${path} and key = ${key}`)
  return result
}
