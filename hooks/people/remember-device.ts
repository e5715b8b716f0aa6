import { decodeJwt } from 'jose'
import type { CollectionAfterLoginHook } from 'payload'
import { inTransaction, sql } from '@/server/database'

/** Characters of a browser's own name that are kept. */
const USER_AGENT_MAX = 300

/** Writes down from which device a sign-in came, so that its holder can tell their sign-ins apart. */
export const rememberDevice: CollectionAfterLoginHook = async ({ req, token, user }) => {
  const { sid } = decodeJwt(token)
  if (typeof sid !== 'string') return user
  const userAgent = (req.headers?.get('user-agent') ?? '').slice(0, USER_AGENT_MAX)
  const database = await inTransaction(req)
  await database.rows(sql`
    insert into session_devices (session_id, user_id, user_agent) values (${sid}, ${user.id}, ${userAgent})
    on conflict (session_id) do nothing`)
  return user
}
