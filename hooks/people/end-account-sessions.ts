import { type Sql, sql } from '@/server/database'

/**
 * Ends one sign-in of an account, with what is known of its device and what it is sent. Answers whether there was one: a sign-in of
 * somebody else is none.
 */
export async function endOwnSession(database: Sql, userId: string, sessionId: string): Promise<boolean> {
  const ended = await database.rows(sql`
    with ended as (
      delete from users_sessions where _parent_id = ${userId} and id = ${sessionId} returning id),
    forgotten as (delete from session_devices where session_id in (select id from ended)),
    silenced as (delete from push_subscriptions where session_id in (select id from ended))
    select id from ended`)
  return ended.length > 0
}

/**
 * Ends every sign-in of an account, with what is known of its device and what it is sent; all but one when that is
 * named. Devices whose sign-in has run out are silenced too.
 */
export async function endSessions(database: Sql, userId: string, keptId = ''): Promise<void> {
  await database.rows(sql`
    with ended as (
      delete from users_sessions where _parent_id = ${userId} and id <> ${keptId} returning id),
    silenced as (
      delete from push_subscriptions where user_id = ${userId} and session_id is distinct from ${keptId})
    delete from session_devices where session_id in (select id from ended)`)
}
