import { AuthenticationError, type CollectionBeforeLoginHook, type PayloadRequest } from 'payload'
import { RuleViolation } from '@/domain/violations'
import { reading, sql } from '@/server/database'
import { personOf } from '../actor'

/**
 * Inactive staff, unverified and moved-out residents do not get in, and are told so once the password is right: all but
 * those who have joined and were never verified. They are answered like a wrong password, since whoever guesses flats
 * and numbers at the door must not learn here that a guess was right; the mail on verification tells the others.
 */
export const refuseDeadAccount: CollectionBeforeLoginHook = async ({ req, user }) => {
  if (await personOf(req, String(user.id))) return user
  const state = await stateOf(req, String(user.id))
  if (state === 'joined') throw new AuthenticationError()
  throw new RuleViolation(401, [
    {
      code: 'account_inactive',
      message:
        'This account is not active: it waits for the office, or its holder has left. Ask the committee.',
      details: { reason: state },
    },
  ])
}

/**
 * Why an account does not count. `joined`: a resident's that is not verified, whatever else the register says of them;
 * `committee`: the same, where an owner has invited them: its password was chosen by a link in their mail, so that being
 * told so tells nobody whether they guessed right; `waiting`: no profile says yet who its holder is; `left`: it has counted
 * once.
 */
async function stateOf(
  req: PayloadRequest,
  userId: string,
): Promise<'joined' | 'committee' | 'waiting' | 'left'> {
  const database = await reading(req)
  const [profiles] = await database.rows<Profiles>(sql`
    select s.id is not null as "isStaff", r.id is not null as "isResident", r.verified,
      r.invited_by_id is not null and not exists (select from joinings j where j.resident_id = r.id) as "isInvited"
    from users u left join staff s on s.user_id = u.id left join residents r on r.user_id = u.id
    where u.id = ${userId}`)
  if (!profiles || profiles.isStaff || profiles.verified) return 'left'
  if (!profiles.isResident) return 'waiting'
  return profiles.isInvited ? 'committee' : 'joined'
}

interface Profiles {
  isStaff: boolean
  isResident: boolean
  verified: boolean | null
  isInvited: boolean
}
