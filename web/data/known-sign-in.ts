import { belongsHere } from '@/server/audience'
import { type Sql, sql } from '@/server/database'
import type { SignIn } from '../own-token'

/**
 * Whether the database knows a sign-in of somebody who belongs here. Payload takes an account that it could not read for none:
 * this asks the database itself, and throws when it is away.
 */
export async function isKnownSignIn(database: Sql, { account, session }: SignIn): Promise<boolean> {
  const known = await database.rows(sql`
    select 1 from users_sessions s join users u on u.id = s._parent_id
    where s.id = ${session} and u.id = ${account} and s.expires_at > now() and ${belongsHere(new Date())}`)
  return known.length > 0
}
