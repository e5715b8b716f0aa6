import type { PayloadRequest } from 'payload'
import {
  ADDED_AT_ONCE_MAX,
  type Member,
  ownedFlat,
  parseMember,
  requireRoom,
} from '@/domain/people/household'
import { localDate, localDaySpan } from '@/domain/time'
import { conflict } from '@/domain/violations'
import type { Resident } from '@/payload-types'
import { livesHere } from '@/server/audience'
import { inTransaction, sql, withTransaction } from '@/server/database'
import { env } from '@/server/env'
import { nowOf, requireActor } from '../actor'
import { asSystem } from '../as-system'
import { tell } from '../notifications/tell'
import { admit } from './attempts'
import { sendInvitation } from './links'
import { residentTypeOf } from './resident-type'

/**
 * Adds somebody to their owner's flat: an entry of the register that waits for the committee, and an account whose holder
 * is sent the link to a first password.
 * @throws RuleViolation 400, 403 for who is no owner, 409 `email_in_use` and `household_full`, 429.
 */
export async function addMember(req: PayloadRequest, body: Record<string, unknown>): Promise<Resident> {
  const actor = await requireActor(req)
  const type = actor.kind === 'person' ? await residentTypeOf(req, actor) : null
  const owner = ownedFlat(actor, type)
  const member = parseMember(body, localDate(nowOf(req), env.timeZone))
  const attempt = { account: owner.id, address: 'household' }
  await withTransaction(req.payload, req, async () =>
    admit(await inTransaction(req), attempt, ADDED_AT_ONCE_MAX),
  )
  return withTransaction(req.payload, req, async () => {
    const flatNumber = await lockFlat(req, owner.flatId)
    await requireFreeAddress(req, member.email)
    const system = asSystem(req, 'add-member')
    const userId = await openAccount(system, member)
    const resident = await enter(system, member, { userId, flatId: owner.flatId, ownerId: owner.id })
    const inviter = actor.kind === 'person' ? actor.userId : userId
    await sendInvitation(req, { id: userId, email: member.email }, inviter)
    await tellCommittee(req, inviter, { ...member, userId, flatNumber, id: resident.id })
    return resident
  })
}

/** Two owners of one flat add people one after the other. Answers its number. */
async function lockFlat(req: PayloadRequest, flatId: string): Promise<string> {
  const database = await inTransaction(req)
  const [flat] = await database.rows<{ number: string }>(
    sql`select number from flats where id = ${flatId} for no key update`,
  )
  const [row] = await database.rows<{ members: number }>(sql`
    select count(*)::int as members from residents r where r.flat_id = ${flatId} and ${livesHere(nowOf(req))}`)
  requireRoom(row?.members ?? 0)
  return flat?.number ?? ''
}

/** @throws RuleViolation 409 `email_in_use`. Two who take one address at once wait for each other here. */
async function requireFreeAddress(req: PayloadRequest, email: string): Promise<void> {
  const database = await inTransaction(req)
  await database.rows(sql`select pg_advisory_xact_lock(hashtext(${`join:${email}`}))`)
  const taken = await database.rows(sql`select 1 from users where lower(email) = ${email}`)
  if (taken.length > 0)
    throw conflict('email_in_use', 'There is an account with this e-mail address already.', {
      field: 'email',
    })
}

async function openAccount(req: PayloadRequest, { name, email, phone }: Member): Promise<string> {
  const data = { name, email, phone } as {
    name: string
    email: string
    phone: string | null
    password: string
  }
  const { id } = await req.payload.create({ collection: 'users', data, depth: 0, overrideAccess: true, req })
  return id
}

function enter(
  req: PayloadRequest,
  { name, email, phone, residentType, moveInDate }: Member,
  { userId, flatId, ownerId }: { userId: string; flatId: string; ownerId: string },
): Promise<Resident> {
  const moveIn = moveInDate ? localDaySpan(moveInDate, moveInDate, env.timeZone)?.start.toISOString() : null
  return req.payload.create({
    collection: 'residents',
    data: {
      name,
      email,
      phone,
      residentType,
      flat: flatId,
      user: userId,
      verified: false,
      moveInDate: moveIn ?? null,
      invitedBy: ownerId,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

async function tellCommittee(
  req: PayloadRequest,
  actorUserId: string,
  { id, userId, name, flatNumber }: { id: string; userId: string; name: string; flatNumber: string },
): Promise<void> {
  const url = `/admin/collections/residents/${id}`
  const key = `account.joined:${id}:${userId}`
  await tell(req, [{ kind: 'account.joined', key, actorUserId, account: { userId, name, flatNumber, url } }])
}
