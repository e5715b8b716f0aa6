import 'server-only'
import { headers } from 'next/headers'
import { createLocalReq } from 'payload'
import { RuleViolation } from '@/domain/violations'
import { answerFor } from '@/hooks/answer-error'
import { onPool } from '@/server/database'
import { PEER_HEADER } from '@/server/peer'
import { refuse } from '@/web/api/refusal'
import { throttledSignIn } from '@/web/api/throttle-sign-in'
import type { Viewer } from '@/web/data/viewer'

/**
 * Whether somebody knows their own password: a signed-in device that lies about must not be enough to take an account.
 * Guesses count like failed sign-ins.
 * @throws RuleViolation 429 after too many.
 */
export async function knowsPassword(viewer: Viewer, password: string): Promise<boolean> {
  const address = (await headers()).get(PEER_HEADER) ?? 'unknown'
  const attempt = { account: viewer.email, address, password }
  const answer = await throttledSignIn(onPool(viewer.payload), attempt, () => trySignIn(viewer, password))
  if (answer.status === 429) throw new RuleViolation(429, (await answer.json()).errors)
  return answer.status === 200
}

/** A sign-in that is taken back at once: it leaves no session behind, and pushes none out. */
async function trySignIn({ payload, email }: Viewer, password: string): Promise<Response> {
  const req = await createLocalReq({}, payload)
  const transaction = await payload.db.beginTransaction()
  if (transaction === null) throw new Error('The database gave no transaction.')
  req.transactionID = transaction
  try {
    await payload.login({ collection: 'users', data: { email, password }, overrideAccess: false, req })
    return new Response()
  } catch (error) {
    const { status, problems } = await answerFor(error, req)
    if (status >= 500) throw error
    return refuse(status, problems)
  } finally {
    await payload.db.rollbackTransaction(transaction)
  }
}
