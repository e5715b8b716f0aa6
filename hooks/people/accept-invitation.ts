import { createLocalReq, type Payload } from 'payload'
import type { Language } from '@/domain/notifications'
import { toE164 } from '@/domain/phone'
import { invalid } from '@/domain/violations'
import { inTransaction, sql, withTransaction } from '@/server/database'
import { requireGoodPassword } from './check-password'
import { lockAccountOfLink } from './links'
import { linkOver } from './reset-password'

/** What an invited person fills in. */
export interface Acceptance {
  token: string
  password: string
  /** As people write it; empty to leave none. */
  phone: string
  language: Language
}

/**
 * Takes up an invitation, once: the account has its holder's password from now on. Answers the address to sign in with.
 * @throws RuleViolation 400, or 403 when the link no longer works.
 */
export async function acceptInvitation(payload: Payload, acceptance: Acceptance): Promise<string> {
  const { token, password, language } = acceptance
  requireGoodPassword(password)
  const phone = acceptance.phone === '' ? null : toE164(acceptance.phone)
  if (phone === null && acceptance.phone !== '')
    throw invalid([{ field: 'phone', message: 'This is no phone number.' }])
  const req = await createLocalReq(
    { context: { actor: { kind: 'system', job: 'accept-invitation' } } },
    payload,
  )
  return withTransaction(payload, req, async () => {
    const database = await inTransaction(req)
    const account = await lockAccountOfLink(database, token)
    if (!account) throw linkOver()
    const data = { password, language, phone }
    await payload.update({ collection: 'users', id: account.id, data, overrideAccess: true, req })
    await database.rows(sql`update users set reset_password_expiration = now() where id = ${account.id}`)
    return account.email
  })
}
