import type { CollectionBeforeLoginHook } from 'payload'
import { RuleViolation } from '@/domain/violations'
import { personOf } from '../actor'

/** Inactive staff, unverified and moved-out residents do not get in, and are told so once the password is right. */
export const refuseDeadAccount: CollectionBeforeLoginHook = async ({ req, user }) => {
  if (await personOf(req, String(user.id))) return user
  throw new RuleViolation(401, [
    {
      code: 'account_inactive',
      message:
        'This account is not active: it waits for verification, or its holder has left. Ask the committee.',
    },
  ])
}
