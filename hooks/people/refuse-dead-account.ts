import type { CollectionBeforeLoginHook, PayloadRequest } from 'payload'
import { RuleViolation } from '@/domain/violations'
import { reading, sql } from '@/server/database'
import { personOf } from '../actor'

/** Inactive staff, unverified and moved-out residents do not get in, and are told so once the password is right. */
export const refuseDeadAccount: CollectionBeforeLoginHook = async ({ req, user }) => {
  if (await personOf(req, String(user.id))) return user
  throw new RuleViolation(401, [
    {
      code: 'account_inactive',
      message:
        'This account is not active: it waits for verification, or its holder has left. Ask the committee.',
      details: { reason: (await isWaiting(req, String(user.id))) ? 'waiting' : 'left' },
    },
  ])
}

/** Whether the account was never let in: not verified yet, or no profile says yet who its holder is. */
async function isWaiting(req: PayloadRequest, userId: string): Promise<boolean> {
  const database = await reading(req)
  const left = await database.rows(sql`
    select 1 from staff where user_id = ${userId}
    union all select 1 from residents where user_id = ${userId} and (verified or move_out_date <= now())`)
  return left.length === 0
}
