import type { Payload, PayloadRequest } from 'payload'
import { cache } from 'react'
import type { JoinedBy } from '@/domain/people/join'
import { awaitsVerification } from '@/domain/people/register'
import type { Resident, User } from '@/payload-types'
import { reading, sql } from '@/server/database'
import { panelRequest } from './panel-request'

/** A row of the register whose account waits, with the account beside it. */
export interface Awaiting {
  resident: Resident
  account: User
  /** What of the row its holder gave to be known by; null when they did not join, but were given the account. */
  knownBy: JoinedBy | null
}

/** `awaitsVerification` of domain/people/register.ts as SQL over residents, as the index on them has it. */
export const AWAITS_VERIFICATION = sql`user_id is not null and verified is not true`

/** How many accounts wait to be verified. */
export async function countAwaiting(payload: Payload): Promise<number> {
  const database = await reading(await panelRequest(payload))
  const [row] = await database.rows<{ n: string }>(
    sql`select count(*) as n from residents where ${AWAITS_VERIFICATION}`,
  )
  return Number(row?.n ?? 0)
}

/** One of those who wait, as the viewer may see them; null for everybody else. Read once a render. */
export const awaitingResident = cache(async (payload: Payload, id: string): Promise<Awaiting | null> => {
  const req = await panelRequest(payload)
  const resident = await payload.findByID({
    collection: 'residents',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!resident || !awaitsVerification(resident)) return null
  const account = await payload.findByID({
    collection: 'users',
    id: String(resident.user),
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  return account ? { resident, account, knownBy: await knownByOf(req, id) } : null
})

async function knownByOf(req: PayloadRequest, residentId: string): Promise<JoinedBy | null> {
  const database = await reading(req)
  const [joining] = await database.rows<{ known_by: JoinedBy }>(
    sql`select known_by from joinings where resident_id = ${residentId}`,
  )
  return joining?.known_by ?? null
}
