import type { CollectionBeforeLoginHook, PayloadRequest } from 'payload'
import { hasMovedOut } from '@/domain/actor'
import { localDate } from '@/domain/time'
import { RuleViolation } from '@/domain/violations'
import { reading, sql } from '@/server/database'
import { env } from '@/server/env'
import { nowOf, personOf } from '../actor'

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
  const [profiles] = await database.rows<Profiles>(sql`
    select s.id is not null as "isStaff", r.verified, r.move_out_date as "moveOutAt"
    from users u left join staff s on s.user_id = u.id left join residents r on r.user_id = u.id
    where u.id = ${userId}`)
  if (!profiles || profiles.isStaff || profiles.verified) return false
  const { moveOutAt } = profiles
  const moveOutDate = moveOutAt === null ? null : localDate(new Date(moveOutAt), env.timeZone)
  return !hasMovedOut(moveOutDate, localDate(nowOf(req), env.timeZone))
}

interface Profiles {
  isStaff: boolean
  verified: boolean | null
  moveOutAt: Date | string | null
}
