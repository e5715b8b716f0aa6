import { nowOf } from '@/hooks/actor'
import { reading, sql } from '@/server/database'
import type { Viewer } from './viewer'

/** One sign-in of an account. */
export interface SignIn {
  id: string
  since: Date
  /** What the browser called itself; null when it was not written down. */
  userAgent: string | null
  /** Whether this very request belongs to it. */
  isThis: boolean
}

/** Where somebody is signed in: this place first, then the latest. An account keeps few (hooks/people/cap-sessions.ts). */
export async function signInsOf(viewer: Viewer): Promise<SignIn[]> {
  const database = await reading(viewer.req)
  const rows = await database.rows<{ id: string; since: string; user_agent: string | null }>(sql`
    select s.id, s.created_at as since, d.user_agent
    from users_sessions s
    left join session_devices d on d.session_id = s.id and d.user_id = s._parent_id
    where s._parent_id = ${viewer.actor.userId} and s.expires_at > ${nowOf(viewer.req).toISOString()}
    order by s.id = ${sessionIdOf(viewer)} desc, s.created_at desc nulls last`)
  return rows.map(({ id, since, user_agent }) => ({
    id,
    since: new Date(since),
    userAgent: user_agent,
    isThis: id === sessionIdOf(viewer),
  }))
}

/** The sign-in that this request belongs to. */
export function sessionIdOf({ req }: Viewer): string {
  return (req.user as { _sid?: string } | null)?._sid ?? ''
}
