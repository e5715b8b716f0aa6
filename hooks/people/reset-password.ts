import { decodeJwt } from 'jose'
import type { PayloadRequest } from 'payload'
import { invalid, notPermitted } from '@/domain/violations'
import { inTransaction, withTransaction } from '@/server/database'
import { NEW_PASSWORD, recordAudit } from '../audit/record'
import { requireGoodPassword } from './check-password'
import { endSessions } from './end-account-sessions'
import { lockAccountOfLink } from './links'

export const linkOver = () => notPermitted('This link has expired or was used already. Ask for a new one.')

/**
 * Sets a password by the link from a mail and signs in; every other sign-in of the account ends.
 * @throws RuleViolation 400, 401 when the account does not count, 403 when the link no longer works.
 */
export async function resetPassword(req: PayloadRequest, { token, password }: Record<string, unknown>) {
  requireGoodPassword(password)
  if (typeof token !== 'string' || token === '')
    throw invalid([{ field: 'token', message: 'The link is not complete.' }])
  return withTransaction(req.payload, req, async () => {
    const database = await inTransaction(req)
    const account = await lockAccountOfLink(database, token)
    if (!account) throw linkOver()
    const data = { token, password }
    const result = await req.payload.resetPassword({ collection: 'users', data, overrideAccess: true, req })
    const kept = result.token ? String(decodeJwt(result.token).sid) : ''
    await endSessions(database, account.id, kept)
    const changes = { password: NEW_PASSWORD }
    await recordAudit(req, { action: 'update', subject: 'users', subjectId: account.id, changes })
    return result
  })
}
