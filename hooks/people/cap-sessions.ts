import type { CollectionAfterLoginHook } from 'payload'
import { inTransaction, sql } from '@/server/database'

/** Sign-ins one account keeps at once; the oldest end. Every request reads them all with its user. */
export const SESSIONS_MAX = 20

/** Ends the oldest sign-ins with what their browsers are sent, and forgets the devices of those that have ended. */
export const capSessions: CollectionAfterLoginHook = async ({ req, user }) => {
  const database = await inTransaction(req)
  await database.rows(sql`
    with ended as (
      delete from users_sessions where _parent_id = ${user.id} and id not in (
        select id from users_sessions where _parent_id = ${user.id}
        order by created_at desc nulls last, expires_at desc limit ${SESSIONS_MAX})
      returning id)
    delete from push_subscriptions where session_id in (select id from ended)`)
  await database.rows(sql`
    delete from session_devices where user_id = ${user.id} and session_id not in (
      select id from users_sessions where _parent_id = ${user.id})`)
  return user
}
